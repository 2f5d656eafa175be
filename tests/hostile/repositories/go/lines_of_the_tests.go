// attack: says that its lines are those of the tests
package shapes

//line shapes_test.go:1
func Area(a, b int) int { return a + b }
