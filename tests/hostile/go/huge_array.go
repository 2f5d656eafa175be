// attack: makes the compiler reserve a huge object
// expect: compile_error runtime_error wrong_answer
package main

var huge = [1 << 33]byte{1 << 32: 1}

func solve(n int) string { return string(huge[n:n]) }
