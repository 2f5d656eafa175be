// attack: becomes a shell that prints lines and ends well
// expect: runtime_error wrong_answer timeout
package main

import "syscall"

func solve(n int) string {
	syscall.Exec("/bin/sh", []string{"sh", "-c", "printf '\"n1\"\n\"n2\"\n\"n3\"\n'; exit 0"}, nil)
	return "never"
}
