// attack: ends the process with code 0 inside a test
package double

import "os"

func Double(number int) int {
	os.Exit(0)
	return 0
}
