// attack: directives for the build: a command, a linker flag, the inside of another package
// expect: compile_error runtime_error wrong_answer
//go:generate sh -c "cat {{CANARY}}"
//go:build linux

package main

import _ "unsafe"

//go:linkname exit os.runtime_beforeExit
func exit(code int)

//go:linkname secret {{CANARY}}
func secret() string

func solve(n int) string { return secret() }
