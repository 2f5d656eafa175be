// attack: none: the control
// expect: passed
package main

import "strconv"

func solve(n int) string { return "n" + strconv.Itoa(n) }
