// attack: leaves files and a process for the next attempt, and looks for those of the last
// expect: runtime_error wrong_answer timeout
package main

import (
	"os"
	"os/exec"
)

func solve(n int) string {
	for _, place := range []string{"/tmp/left", "/dev/shm/left", "/box/left", "/var/tmp/left"} {
		if _, problem := os.Stat(place); n == 1 && problem == nil {
			println("BREACH: found", place)
		}
		os.WriteFile(place, []byte("x"), 0666)
	}
	exec.Command("setsid", "sleep", "60").Start()
	return "tried"
}
