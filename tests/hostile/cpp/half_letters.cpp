// attack: prints bytes that are no letters and a line of 200,000 digits
// expect: runtime_error wrong_answer timeout
#include <unistd.h>
std::string solve(int n) { (void)!write(1, "\"\xed\xa0\xbd\xff\0\"\n", 8); return std::string(200000, '9'); }
