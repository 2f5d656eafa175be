// attack: sends signals to the first process, to its group, to its parent and to all
// expect: runtime_error wrong_answer timeout
package main

import (
	"os"
	"syscall"
	"time"
)

func solve(n int) string {
	for _, signal := range []syscall.Signal{syscall.SIGSTOP, syscall.SIGKILL} {
		for _, target := range []int{1, os.Getppid(), -os.Getppid(), {{PID}}, -{{PID}}, 0, -1} {
			if target != 0 || signal != syscall.SIGKILL {
				syscall.Kill(target, signal)
			}
		}
		time.Sleep(time.Millisecond)
	}
	return "tried"
}
