// attack: prints bytes that are no letters and a line of 200,000 digits
// expect: runtime_error wrong_answer timeout
package main

import (
	"os"
	"strings"
)

func solve(n int) string {
	os.Stdout.Write([]byte{34, 0xed, 0xa0, 0xbd, 0xff, 0, 34, 10})
	return strings.Repeat("9", 200000)
}
