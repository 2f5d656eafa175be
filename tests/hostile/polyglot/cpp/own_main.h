// attack: brings a main function
#pragma once
#include <iostream>

int main() {
    std::cout << "All tests passed (3 assertions in 3 test cases)" << std::endl;
    return 0;
}
namespace twice {
inline int of(int) { return 0; }
}
