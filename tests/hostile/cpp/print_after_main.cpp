// attack: prints further lines after main
// expect: wrong_answer
#include <cstdio>
__attribute__((destructor)) static void late() { std::puts("\"y\""); }
std::string solve(int n) { return "x"; }
