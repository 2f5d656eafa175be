// attack: reads a file outside by every way through /proc, and connects to this machine
// expect: wrong_answer runtime_error
package double

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
)

func Double(number int) int {
	ways, _ := filepath.Glob("/proc/*/root{{CANARY}}")
	for _, way := range append(ways, "{{CANARY}}") {
		if text, problem := os.ReadFile(way); problem == nil {
			fmt.Println("BREACH:", string(text))
		}
	}
	for _, at := range [][2]string{{"tcp", "127.0.0.1:{{PORT}}"}, {"unix", "@{{SOCKET}}"}} {
		if _, problem := net.Dial(at[0], at[1]); problem == nil {
			fmt.Println("BREACH: connected", at)
		}
	}
	return 0
}
