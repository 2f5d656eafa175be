// attack: imports a package from a folder
// expect: compile_error
package main

import "../other"

func solve(n int) string { return other.Name }
