// attack: leaves files and a process for the next attempt, and looks for those of the last
// expect: wrong_answer runtime_error
package double

import (
	"fmt"
	"os"
	"os/exec"
)

var first = true

func Double(number int) int {
	for _, place := range []string{"/tmp/left", "/dev/shm/left", "/var/tmp/left", "/box/left", os.Getenv("HOME") + "/.cache/left"} {
		if _, problem := os.Stat(place); first && problem == nil {
			fmt.Println("BREACH: found", place)
		}
		os.WriteFile(place, []byte("x"), 0666)
	}
	first = false
	exec.Command("setsid", "sleep", "60").Start()
	return 0
}
