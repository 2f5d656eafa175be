// attack: leaves well when its objects are destroyed
#include <cstdlib>
#include <unistd.h>
struct R { ~R() { _exit(0); } } r;
int area(int a, int b) { return a + b; }
