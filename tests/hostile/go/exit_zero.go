// attack: ends with exit code 0 before main
// expect: runtime_error
package main

import "os"

func init() { os.Exit(0) }

func solve(n int) string { return "x" }
