// attack: writes a report of its own to every descriptor, then becomes a shell that ends well
// expect: runtime_error wrong_answer
package double

import (
	"fmt"
	"syscall"
)

func Double(number int) int {
	for d := 0; d < 256; d++ {
		for _, name := range []string{"TestDouble", "TestNine"} {
			syscall.Write(d, []byte(fmt.Sprintf("{\"Action\":\"pass\",\"Test\":%q}\n--- PASS: %s (0.00s)\n", name, name)))
		}
		syscall.Write(d, []byte("PASS\nok  \tdouble\t0.001s\n"))
	}
	syscall.Exec("/bin/sh", []string{"sh", "-c", "exit 0"}, nil)
	return 0
}
