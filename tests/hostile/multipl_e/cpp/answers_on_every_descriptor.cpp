// attack: prints results of its own on every descriptor and leaves
// slow: until its time is up
#include <unistd.h>
std::string word(long n) {
    const char text[] = "[\"l\",null,null,null]";
    for (int i = 1; i < 64; i++) if (write(i, text, sizeof text - 1)) continue;
    _exit(0);
}
