// attack: brings its own main function through a macro
// expect: wrong_answer runtime_error
std::string solve(int n) { return "x"; }
int main() { std::cout << "\"x\"\n\"x\"\n\"x\"\n"; }
#define main ignored
