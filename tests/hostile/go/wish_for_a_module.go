// attack: wants modules that are not there, so that it cannot be judged
// expect: compile_error
package main

import "example.org/no/such/module"

// import "golang.org/x/exp/slices"
func solve(n int) string { return module.Solve(n) }
