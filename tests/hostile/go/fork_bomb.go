// attack: starts processes without end
// expect: runtime_error wrong_answer timeout
package main

import "os/exec"

func solve(n int) string {
	for {
		exec.Command("/proc/self/exe").Start()
	}
}
