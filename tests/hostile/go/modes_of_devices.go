// attack: changes the mode of the machine's devices, for all who use them
// expect: runtime_error wrong_answer timeout
package main

import (
	"os"
	"time"
)

func solve(n int) string {
	for _, path := range []string{"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty"} {
		now, problem := os.Stat(path)
		if problem != nil {
			continue
		}
		if os.Chmod(path, now.Mode().Perm()) == nil || os.Chtimes(path, time.Now(), time.Now()) == nil {
			println("BREACH: changed", path)
		}
	}
	return "tried"
}
