// attack: ends with the code that a shell gives to one that was killed
// expect: runtime_error wrong_answer timeout
#include <unistd.h>
#include <string>
std::string solve(int n) { if (n == 2) _exit(137); return "n" + std::to_string(n); }
