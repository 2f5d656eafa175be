// attack: an error that is said to be in another file, whose line the compiler then shows
// expect: compile_error
#line 1 "{{CANARY}}"
error here;
#line 1 "/proc/1/environ"
error there;
std::string solve(int n) { return __FILE__; }
