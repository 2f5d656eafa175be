// attack: none: the control
// expect: passed
std::string solve(int n) { return "n" + std::to_string(n); }
