// attack: lets the compiler embed a file that is not its own
// expect: compile_error
package main

import _ "embed"

//go:embed main.go
var text string

func solve(n int) string { return text }
