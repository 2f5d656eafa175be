// The control: a right solution.
package double

func Double(number int) int { return 2 * number }
