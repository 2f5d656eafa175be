// attack: recurses without end
// expect: runtime_error
int deeper(volatile int n) { volatile char room[1000]; room[0] = n; return deeper(n + 1) + room[0]; }
std::string solve(int n) { return std::to_string(deeper(n)); }
