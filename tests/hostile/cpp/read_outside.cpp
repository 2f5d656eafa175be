// attack: reads files, connects to this machine and to its sockets
// expect: runtime_error wrong_answer timeout
#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <cstdio>
#include <cstring>
#include <fstream>
std::string solve(int n) {
    for (const char* way : {"{{CANARY}}", "/proc/1/root{{CANARY}}", "/proc/self/root{{CANARY}}", "/etc/shadow"})
        if (std::ifstream(way).good()) std::fprintf(stderr, "BREACH: read %s\n", way);
    sockaddr_in there{}; there.sin_family = AF_INET; there.sin_port = htons({{PORT}}); there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket(AF_INET, SOCK_STREAM, 0), (sockaddr*)&there, sizeof there) == 0) std::fputs("BREACH: connected\n", stderr);
    sockaddr_un name{}; name.sun_family = AF_UNIX; std::strcpy(name.sun_path + 1, "{{SOCKET}}");
    if (connect(socket(AF_UNIX, SOCK_STREAM, 0), (sockaddr*)&name, sizeof(sa_family_t) + 1 + std::strlen("{{SOCKET}}")) == 0) std::fputs("BREACH: named socket\n", stderr);
    return "tried";
}
