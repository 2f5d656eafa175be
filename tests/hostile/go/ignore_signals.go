// attack: ignores every signal, stops its family and never ends
// expect: runtime_error wrong_answer timeout
package main

import (
	"os/signal"
	"syscall"
)

func solve(n int) string {
	signal.Ignore()
	syscall.Kill(-1, syscall.SIGSTOP)
	select {}
}
