// attack: runs the C compiler with flags of its own
// expect: compile_error
package main

// #cgo CFLAGS: -include {{CANARY}}
// #include <stdlib.h>
import "C"

func solve(n int) string { C.exit(0); return "" }
