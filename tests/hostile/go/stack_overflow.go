// attack: recurses without end
// expect: runtime_error timeout
package main

func solve(n int) string { return solve(n+1) + "x" }
