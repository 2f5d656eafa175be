// attack: makes the preprocessor expand without end
// expect: compile_error
#define A(x) x x x x x x x x x x
#define B(x) A(A(A(A(x))))
#define C(x) B(B(B(x)))
static int a[] = {C(C(C(1,)))};
std::string solve(int n) { return "tried"; }
