// attack: prints without end to both outputs, and to what it reaches of them by number
// expect: wrong_answer runtime_error timeout
package double

import (
	"strings"
	"syscall"
)

func Double(number int) int {
	for {
		for d := 1; d < 20; d++ {
			syscall.Write(d, []byte("\n@"+strings.Repeat("0", 65536)))
		}
	}
	return 0
}
