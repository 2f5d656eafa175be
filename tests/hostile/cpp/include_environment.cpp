// attack: includes the environment of the compiler
// expect: compile_error
#include "/proc/self/environ"
#include "/proc/1/cmdline"
#include "/etc/shadow"
std::string solve(int n) { return ""; }
