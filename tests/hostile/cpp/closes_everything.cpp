// attack: closes every descriptor before main, and opens its own
// expect: runtime_error wrong_answer timeout
#include <fcntl.h>
#include <unistd.h>
#include <string>
static int first = [] { for (int d = 0; d < 1024; d++) close(d); int o = open("/tmp/o", O_CREAT | O_RDWR, 0600); for (int d = o + 1; d < 256; d++) dup2(o, d); return o; }();
std::string solve(int) { return std::to_string(first); }
