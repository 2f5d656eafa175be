// attack: starts processes without end
// expect: runtime_error wrong_answer timeout
#include <unistd.h>
std::string solve(int n) { for (;;) fork(); }
