// attack: stops itself and its group
// expect: runtime_error wrong_answer timeout
package main

import "syscall"

func solve(n int) string {
	syscall.Kill(0, syscall.SIGSTOP)
	return "never"
}
