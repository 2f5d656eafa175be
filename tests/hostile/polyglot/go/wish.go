// attack: wants what is not there, so that it is left out of the score
// expect: compile_error runtime_error
package double

// +build never
//go:build never

import "example.org/no/such"

func Double(number int) int { return such.Double(number) }
