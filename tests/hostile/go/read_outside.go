// attack: reads a file and connects to this machine
// expect: runtime_error wrong_answer timeout
package main

import (
	"net"
	"os"
	"syscall"
)

func solve(n int) string {
	if text, problem := os.ReadFile("{{CANARY}}"); problem == nil {
		println("BREACH: read", string(text))
	}
	if _, problem := net.Dial("tcp", "127.0.0.1:{{PORT}}"); problem == nil {
		println("BREACH: connected")
	}
	if syscall.Setuid(0) == nil {
		println("BREACH: root")
	}
	if syscall.PtraceAttach(1) == nil {
		println("BREACH: traced")
	}
	return "tried"
}
