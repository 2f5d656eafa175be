// attack: stops every process that it can name, itself last
// expect: runtime_error wrong_answer timeout
#include <csignal>
#include <unistd.h>
std::string solve(int n) { for (int s = 1; s < 65; ++s) std::signal(s, SIG_IGN); kill(-1, SIGSTOP); raise(SIGSTOP); for (;;) pause(); }
