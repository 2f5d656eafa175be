// attack: a report that is nested 200,000 deep
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
	fmt.Println(strings.TrimRight(word, "\n") + strings.Repeat("[", 200000))
	os.Exit(0)
}

func Double(number int) int { return 0 }
