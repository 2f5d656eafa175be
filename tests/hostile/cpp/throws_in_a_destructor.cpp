// attack: ends in every way that comes after main: destructors, exit handlers, signals, with a good code
// expect: runtime_error wrong_answer timeout
#include <csignal>
#include <cstdlib>
#include <exception>
#include <unistd.h>
struct Last { ~Last() { _exit(0); } };
static Last last;
std::string solve(int) {
    std::atexit([] { _exit(0); });
    std::at_quick_exit([] { _exit(0); });
    std::set_terminate([] { _exit(0); });
    std::signal(SIGABRT, [](int) { _exit(0); });
    struct Bomb { ~Bomb() noexcept(false) { throw 1; } };
    Bomb bomb;
    throw 2;
}
