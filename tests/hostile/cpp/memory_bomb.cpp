// attack: takes memory without end
// expect: runtime_error wrong_answer timeout
#include <cstring>
#include <cstdlib>
std::string solve(int n) { for (;;) { void* block = std::malloc(1 << 24); if (block) std::memset(block, 1, 1 << 24); } }
