// attack: stops itself and everything it sees
// expect: runtime_error wrong_answer compile_error
#pragma once
#include <csignal>
#include <unistd.h>
namespace twice {
inline int of(int) { kill(-1, SIGSTOP); raise(SIGSTOP); return 0; }
}
