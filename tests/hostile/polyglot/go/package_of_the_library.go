// attack: brings packages with the names of the library's
// expect: malformed wrong_answer compile_error
package double

func Double(number int) int { return 0 }
@@@ testing/testing.go
package testing

type T struct{}

func (t *T) Fatal(a ...any) {}
func (t *T) Fatalf(f string, a ...any) {}
@@@ vendor/testing/testing.go
package testing
