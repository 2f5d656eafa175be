// attack: writes to the output below the main file and ends with exit code 0 after the last call
// expect: runtime_error wrong_answer timeout
package main

import (
	"os"
	"syscall"
)

func solve(n int) string {
	out, _ := os.OpenFile("/proc/self/fd/1", os.O_WRONLY, 0)
	out.WriteString("\"n1\"\n\"n2\"\n\"n3\"\n")
	syscall.Exit(0)
	return ""
}
