// attack: includes itself in two ways at each of 200 levels
// expect: compile_error runtime_error timeout
#ifndef DEPTH
#define DEPTH 0
#endif
#if __INCLUDE_LEVEL__ < 190
#include __FILE__
#include __FILE__
#endif
namespace twice { inline int of(int) { return 0; } }
