// attack: stops itself and its group
// expect: runtime_error wrong_answer
package double

import "syscall"

func Double(number int) int {
	syscall.Kill(0, syscall.SIGSTOP)
	return 0
}
