// attack: makes the compiler instantiate without end
// expect: compile_error runtime_error timeout
#pragma once
namespace twice {
template <int N, class T> struct A { static constexpr int value = A<N - 1, A<N, T>>::value + A<N - 1, A<N - 1, A<N, T>>>::value; };
template <class T> struct A<0, T> { static constexpr int value = 0; };
inline int of(int) { return A<40, int>::value; }
}
