// attack: includes devices and descriptors that never end, or that the compiler waits for
// expect: compile_error
#if __has_include("/dev/stdin")
#include "/dev/stdin"
#endif
#include "/dev/zero"
std::string solve(int n) { return "tried"; }
