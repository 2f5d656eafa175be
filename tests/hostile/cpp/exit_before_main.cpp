// attack: ends with exit code 0 before main
// expect: runtime_error
#include <cstdlib>
static int early = (std::_Exit(0), 0);
std::string solve(int n) { return "x"; }
