// attack: stops itself and its group
// expect: runtime_error wrong_answer
// slow: waits for its deadline
package double

import "syscall"

func Double(number int) int {
	syscall.Kill(0, syscall.SIGSTOP)
	return 0
}
