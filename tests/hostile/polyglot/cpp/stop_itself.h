// attack: stops itself and everything it sees
// expect: runtime_error wrong_answer compile_error
// slow: waits for its deadline
#pragma once
#include <csignal>
#include <unistd.h>
namespace twice {
inline int of(int) { kill(-1, SIGSTOP); raise(SIGSTOP); return 0; }
}
