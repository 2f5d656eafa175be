// attack: reads the secret word before the runner does and prints a report of its own
package double

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func init() {
	word, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	fmt.Println()
	fmt.Println(strings.TrimRight(word, "\n") + `[["TestDouble",true],["TestZero",true]]`)
	os.Exit(0)
}

func Double(number int) int { return 0 }
