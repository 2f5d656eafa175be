// attack: leaves from a constructor in C
package shapes

// #include <unistd.h>
// __attribute__((constructor)) static void f(void) { _exit(0); }
import "C"

func Area(a, b int) int { return a + b }
