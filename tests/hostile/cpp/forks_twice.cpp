// attack: leaves a grandchild without parent, session and signals, which holds the output and writes to it later
// expect: runtime_error wrong_answer timeout
#include <csignal>
#include <unistd.h>
std::string solve(int) {
    if (fork() == 0) {
        setsid();
        for (int s = 1; s < 65; s++) std::signal(s, SIG_IGN);
        if (fork() == 0) for (;;) { usleep(1000); if (write(1, "\"late\"\n", 7) < 0) continue; }
        _exit(0);
    }
    return "gone";
}
