// attack: a goroutine waits for the first failure and ends the process with code 0
package double

import (
	"fmt"
	"os"
	"runtime"
	"time"
)

func Double(number int) int {
	go func() { time.Sleep(time.Millisecond); fmt.Println("PASS"); os.Exit(0) }()
	runtime.Goexit()
	return 0
}
