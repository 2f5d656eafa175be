// attack: prints without end
// expect: runtime_error wrong_answer timeout
package main

import "fmt"

func solve(n int) string {
	for {
		fmt.Println("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
	}
}
