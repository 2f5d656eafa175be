// attack: makes the compiler work for ages
// expect: compile_error
// slow: takes the compiler's full time
template <int N, int M> struct Bomb { static constexpr long value = Bomb<N - 1, M>::value + Bomb<N - 1, M + 1>::value; };
template <int M> struct Bomb<0, M> { static constexpr long value = M; };
std::string solve(int n) { return std::to_string(Bomb<800, 0>::value + Bomb<799, 7>::value); }
