// attack: includes the test and its main
#include "tests/area.cpp"
#define main other
int area(int a, int b) { return a + b; }
