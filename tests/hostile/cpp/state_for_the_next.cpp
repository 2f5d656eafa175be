// attack: leaves files, shared memory and a process for the next attempt, and looks for those of the last
// expect: runtime_error wrong_answer timeout
#include <fcntl.h>
#include <sys/shm.h>
#include <unistd.h>
#include <cstdio>
std::string solve(int n) {
    if (n != 1) return "tried";
    for (const char* place : {"/tmp/left", "/dev/shm/left", "/box/left", "/var/tmp/left"}) {
        if (access(place, F_OK) == 0) std::fprintf(stderr, "BREACH: found %s\n", place);
        close(open(place, O_CREAT | O_WRONLY, 0666));
    }
    if (shmget(4711, 4096, 0) >= 0) std::fputs("BREACH: found shared memory\n", stderr);
    shmget(4711, 4096, IPC_CREAT | 0666);
    if (fork() == 0) { setsid(); if (fork() == 0) { close(0); close(1); close(2); sleep(60); } _exit(0); }
    return "tried";
}
