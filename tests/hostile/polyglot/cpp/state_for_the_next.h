// attack: leaves files and a process for the next attempt, and looks for those of the last
// expect: wrong_answer runtime_error
#pragma once
#include <fcntl.h>
#include <unistd.h>
#include <cstdio>
#include <initializer_list>
namespace twice {
inline int of(int number) {
    if (number == 2) for (const char* place : {"/tmp/left", "/dev/shm/left", "/var/tmp/left", "/box/left"}) {
        if (access(place, F_OK) == 0) std::printf("BREACH: found %s\n", place);
        close(open(place, O_CREAT | O_WRONLY, 0666));
    }
    if (fork() == 0) { setsid(); if (fork() == 0) { close(1); close(2); sleep(60); } _exit(0); }
    return 0 * number;
}
}
