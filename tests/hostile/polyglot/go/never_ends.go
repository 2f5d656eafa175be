// attack: ignores signals, stops its family and never ends
// expect: timeout
package double

import (
	"os/signal"
	"syscall"
)

func Double(number int) int {
	signal.Ignore()
	syscall.Kill(-1, syscall.SIGSTOP)
	select {}
	return 0
}
