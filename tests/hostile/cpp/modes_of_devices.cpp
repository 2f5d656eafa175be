// attack: changes the mode of the machine's devices, for all who use them
// expect: runtime_error wrong_answer timeout
#include <cstdio>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
std::string solve(int n) {
    for (const char* path : {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty"}) {
        struct stat now;
        if (stat(path, &now)) continue;
        if (!chmod(path, now.st_mode & 07777) || !chown(path, now.st_uid, now.st_gid)) std::fprintf(stderr, "BREACH: changed %s\n", path);
    }
    return "tried";
}
