// attack: asks for a core dump and ends by a signal, with gigabytes in it
// expect: runtime_error wrong_answer timeout
#include <sys/resource.h>
#include <csignal>
#include <cstdlib>
std::string solve(int) {
    rlimit all{RLIM_INFINITY, RLIM_INFINITY};
    setrlimit(RLIMIT_CORE, &all);
    char* much = static_cast<char*>(std::malloc(200 << 20));
    for (int i = 0; i < 200 << 20; i += 4096) much[i] = 1;
    std::raise(SIGQUIT);
    return "never";
}
