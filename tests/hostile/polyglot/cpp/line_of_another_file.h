// attack: an error that is said to be in the test file, whose line the compiler then shows
// expect: compile_error
#pragma once
namespace twice { inline int of(int) { return 0; } }
#line 1 "{{CANARY}}"
error here;
#line 1 "/proc/self/environ"
error there;
