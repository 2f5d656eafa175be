// attack: takes its own output back, so that whoever reads it waits
// expect: runtime_error wrong_answer timeout
#include <fcntl.h>
#include <unistd.h>
std::string solve(int n) {
    char room[4096];
    if (fork() == 0) { int back = open("/proc/self/fd/1", O_RDONLY); for (;;) (void)!read(back, room, sizeof room); }
    for (;;) (void)!write(1, "x", 1);
}
