// attack: touches one page in every two megabytes, so that the kernel's tables grow and not its own memory
// expect: runtime_error wrong_answer timeout
package main

import (
	"fmt"
	"os"
	"time"
)

import "syscall"

func solve(n int) string {
	sum := 0
	for i := 0; i < 24; i++ {
		view, problem := syscall.Mmap(-1, 0, 1<<34, syscall.PROT_READ, syscall.MAP_PRIVATE|syscall.MAP_ANON|syscall.MAP_NORESERVE)
		if problem != nil {
			break
		}
		for k := 0; k < 1<<34; k += 2 << 20 {
			sum += int(view[k])
		}
	}
	text, _ := os.ReadFile("/proc/self/status")
	os.Stderr.Write(text)
	time.Sleep(time.Minute)
	return fmt.Sprint(sum)
}
