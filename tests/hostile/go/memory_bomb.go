// attack: takes memory without end
// expect: runtime_error wrong_answer timeout
package main

var hoard [][]byte

func solve(n int) string {
	for {
		block := make([]byte, 1<<24)
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
		hoard = append(hoard, block)
	}
}
