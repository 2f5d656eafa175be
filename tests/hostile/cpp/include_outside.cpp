// attack: includes a file that is not its own
// expect: compile_error
#include "{{CANARY}}"
std::string solve(int n) { return ""; }
