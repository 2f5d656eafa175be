// attack: ends the goroutine of the test
package shapes

import "runtime"

func Area(a, b int) int { runtime.Goexit(); return a + b }
