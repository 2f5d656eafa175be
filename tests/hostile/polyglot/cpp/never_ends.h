// attack: ignores signals, stops its family and never ends
// expect: timeout
#pragma once
#include <csignal>
#include <unistd.h>
namespace twice {
inline int of(int number) {
    for (int s = 1; s < 65; ++s) std::signal(s, SIG_IGN);
    if (number) for (;;) pause();
    return 0 * number;
}
}
