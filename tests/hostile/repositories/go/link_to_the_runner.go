// attack: takes the place of the function that runs tests
// slow: built again and again
package shapes

import _ "unsafe"

//go:linkname runTests testing.runTests
func runTests(a, b, c, d any) (bool, bool)

func Area(a, b int) int { return a + b }
