// attack: takes memory by many small pieces, in files without a name and in processes that detach
// expect: wrong_answer runtime_error timeout
#pragma once
#include <cstdio>
#include <cstring>
#include <cstdlib>
namespace twice {
inline int of(int number) {
    for (int i = 0; i < 100000; ++i) {
        char* piece = static_cast<char*>(std::malloc(1 << 24));
        if (!piece) std::abort();
        std::memset(piece, number, 1 << 24);
        if (std::FILE* f = std::tmpfile()) std::fwrite(piece, 1, 1 << 24, f);
    }
    return 0 * number;
}
}
