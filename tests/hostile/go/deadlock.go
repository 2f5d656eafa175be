// attack: waits for itself
// expect: runtime_error timeout
package main

func solve(n int) string { return <-make(chan string) }
