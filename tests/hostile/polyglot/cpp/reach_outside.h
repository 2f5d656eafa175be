// attack: reads a file outside by every way through /proc, and connects to this machine
// expect: wrong_answer runtime_error
#pragma once
#include <fstream>
#include <iostream>
#include <sys/socket.h>
#include <netinet/in.h>
namespace twice {
inline int of(int number) {
    for (const char* way : {"{{CANARY}}", "/proc/1/root{{CANARY}}", "/proc/self/root{{CANARY}}"})
        if (std::ifstream(way).good()) std::cout << "BREACH: " << way << std::endl;
    sockaddr_in there{}; there.sin_family = AF_INET; there.sin_port = htons({{PORT}}); there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket(AF_INET, SOCK_STREAM, 0), reinterpret_cast<sockaddr*>(&there), sizeof there) == 0) std::cout << "BREACH: connected" << std::endl;
    return 0 * number;
}
}
