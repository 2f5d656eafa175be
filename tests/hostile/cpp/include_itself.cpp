// attack: includes itself without end
// expect: compile_error
#include "solution.cpp"
#include "solution.cpp"
