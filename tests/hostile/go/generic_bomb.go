// attack: makes the compiler instantiate types without end
// expect: compile_error
package main

type Pair[A, B any] struct {
	a A
	b B
}

func grow[A any](n int, a A) string {
	if n == 0 {
		return "x"
	}
	return grow(n-1, Pair[A, A]{a, a})
}

func solve(n int) string { return grow(3, n) }
