// attack: prints a fraction of a million digits, for whoever reduces it
#include <unistd.h>
std::string word(long n) {
    std::string top(490000, 'b'), bottom(490000, 'd');
    for (size_t i = 1; i < top.size(); i += 7) top[i] = '1', bottom[i - 1] = '7';
    std::string text = "[\"l\",[\"r\",\"" + top + "\",\"" + bottom + "\"],null,null]";
    for (size_t at = 0; at < text.size();) at += write(3, text.data() + at, text.size() - at);
    _exit(0);
}
