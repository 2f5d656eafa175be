// attack: goes through the folders and descriptors of every process that it sees
// expect: runtime_error wrong_answer timeout
package main

import (
	"net"
	"os"
	"path/filepath"
	"strings"
)

func solve(n int) string {
	for _, form := range []string{"/proc/*/root{{CANARY}}", "/proc/*/cwd{{CANARY}}"} {
		ways, _ := filepath.Glob(form)
		for _, way := range ways {
			println("BREACH: ", way)
		}
	}
	held, _ := filepath.Glob("/proc/*/fd/*")
	for _, way := range held {
		at, _ := os.Readlink(way)
		if strings.HasPrefix(at, "{{CANARY}}") {
			println("BREACH: holds ", at)
		}
	}
	if _, problem := net.Dial("unix", "@{{SOCKET}}"); problem == nil {
		println("BREACH: named socket")
	}
	return "tried"
}
