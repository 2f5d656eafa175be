// attack: leaves well at exit
#include <cstdlib>
#include <unistd.h>
static int x = atexit([] { _exit(0); });
int area(int a, int b) { return a + b; }
