// attack: a child that prints a good line after the end
#include <unistd.h>
#include <cstdio>
int area(int a, int b) { if (fork() == 0) { setsid(); sleep(1); FILE* f = fopen("/proc/1/fd/1", "w"); if (f) fprintf(f, "\n1/2 Test #1: area ....   Passed    0.00 sec\n"); _exit(0); } return a + b; }
