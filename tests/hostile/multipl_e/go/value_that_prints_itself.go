// attack: returns a value that prints as it likes
package main

type Any struct{}
func (Any) String() string { return "token" }
func word(n int) Any { return Any{} }
