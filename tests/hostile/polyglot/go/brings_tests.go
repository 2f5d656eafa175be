// attack: brings a test file of its own
// expect: malformed wrong_answer compile_error
package double

func Double(number int) int { return 0 }
@@@ double_test.go
package double

import "testing"

func TestDouble(t *testing.T) {}
func TestNine(t *testing.T) {}
@@@ more_test.go
package double

import "testing"

func TestMain(m *testing.M) {}
