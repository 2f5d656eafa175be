// attack: prints without end to both outputs, and to what it reaches of them by number
// expect: wrong_answer runtime_error timeout
#pragma once
#include <unistd.h>
#include <string>
namespace twice {
inline int of(int number) {
    if (number) for (int d = 1;; d = d % 19 + 1) { std::string much = "\n@" + std::string(65536, '0'); (void)!write(d, much.data(), much.size()); }
    return 0 * number;
}
}
