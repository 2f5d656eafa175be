// attack: brings files that the build would take up: C, assembly, flags, a workspace, a vendored package
// expect: compile_error wrong_answer malformed
package double

func Double(number int) int { return 0 }
@@@ cgo.go
package double

// #cgo CFLAGS: -B/tmp -fplugin={{CANARY}}
// #cgo LDFLAGS: -Wl,-rpath,/tmp
// int zero() { return 0; }
import "C"

func init() { C.zero() }
@@@ generate.go
package double

//go:generate sh -c "cat {{CANARY}}; echo BREACH"
