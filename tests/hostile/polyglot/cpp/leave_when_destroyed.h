// attack: an object that is destroyed last prints a good ending and ends the process with code 0
#pragma once
#include <cstdio>
#include <unistd.h>

namespace twice {
struct Last {
    ~Last() {
        std::puts("===============================================================================\nAll tests passed (3 assertions in 3 test cases)\n");
        std::fflush(stdout);
        ::_exit(0);
    }
};
inline Last last;
inline int of(int) { return 0; }
}
