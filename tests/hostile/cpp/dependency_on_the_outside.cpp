// attack: asks whether files exist, by what compiles
// expect: runtime_error wrong_answer timeout
#if __has_include("{{CANARY}}") || __has_include("/root/.bashrc") || __has_include("/proc/1/root{{CANARY}}")
#include <cstdio>
static const int said = std::fputs("BREACH: a file outside is in sight\n", stderr);
#endif
std::string solve(int n) { return "tried"; }
