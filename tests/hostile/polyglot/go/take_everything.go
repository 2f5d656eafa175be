// attack: takes memory by many small pieces, in files without a name and in processes that detach
// expect: wrong_answer runtime_error timeout
package double

import "os"

var kept [][]byte

func Double(number int) int {
	for i := 0; i < 100000; i++ {
		piece := make([]byte, 1<<24)
		for j := 0; j < len(piece); j += 4096 {
			piece[j] = 1
		}
		kept = append(kept, piece)
		os.WriteFile("/tmp/f", piece, 0666)
	}
	return 0
}
