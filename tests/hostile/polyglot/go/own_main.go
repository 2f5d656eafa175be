// attack: brings a TestMain that reports success
package double

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) { os.Exit(0) }

func Double(number int) int { return 0 }
