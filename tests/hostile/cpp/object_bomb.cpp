// attack: makes the compiler write a huge file
// expect: compile_error
char huge[3000000000] = {1};
std::string solve(int n) { return std::string(1, huge[n]); }
