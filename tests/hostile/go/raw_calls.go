// attack: asks the kernel directly for what no library offers
// expect: runtime_error wrong_answer timeout
package main

import (
	"os"
	"syscall"
)

func solve(n int) string {
	for name, call := range map[string][4]uintptr{"userfaultfd": {323, 0, 0, 0}, "io_uring": {425, 8, 0, 0}, "perf": {298, 0, 0, 0}, "add_key": {248, 0, 0, 0},
		"unshare": {272, 0x10000000, 0, 0}, "pidfd_getfd": {438, 3, 1, 0}, "memfd": {319, 0, 0, 0}, "open_tree": {428, 0, 0, 0}, "chroot": {161, 0, 0, 0}} {
		if _, _, problem := syscall.Syscall(call[0], call[1], call[2], call[3]); problem == 0 {
			os.Stderr.WriteString("BREACH: " + name + "\n")
		}
	}
	return "tried"
}
