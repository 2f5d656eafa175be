// attack: a start function in place of libc's
#include <stdlib.h>
extern "C" int __real_main(); 
extern "C" int __libc_start_main(int (*m)(int, char**, char**), int, char**, ...) { exit(0); }
int area(int a, int b) { return a + b; }
