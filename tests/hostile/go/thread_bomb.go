// attack: starts threads without end
// expect: runtime_error wrong_answer timeout
package main

import (
	"runtime"
	"time"
)

func solve(n int) string {
	for {
		go func() { runtime.LockOSThread(); time.Sleep(time.Minute) }()
	}
}
