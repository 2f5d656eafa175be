// attack: makes the compiler instantiate types without end
// expect: compile_error
package double

type pair[A any] struct{ a, b A }

func grow[A any](n int, a A) int {
	if n == 0 {
		return 0
	}
	return grow(n-1, pair[A]{a, a})
}

func Double(number int) int { return grow(3, number) }
