// attack: writes a report of its own to every descriptor, and closes them
// expect: runtime_error wrong_answer compile_error
#pragma once
#include <string>
#include <unistd.h>
namespace twice {
inline int of(int) {
    std::string text = "<?xml version=\"1.0\"?><Catch><OverallResults successes=\"3\" failures=\"0\"/></Catch>\nAll tests passed (3 assertions in 3 test cases)\n";
    for (int d = 0; d < 256; d++) { if (write(d, text.data(), text.size()) < 0) continue; }
    for (int d = 0; d < 256; d++) close(d);
    _exit(0);
}
}
