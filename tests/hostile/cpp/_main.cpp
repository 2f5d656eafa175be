#include <iostream>
#include <string>
#include "solution.cpp"

int main() {
    for (int n : {1, 2, 3}) {
        try { std::cout << '"' << solve(n) << '"' << std::endl; } catch (...) { std::cout << "error" << std::endl; }
    }
}
