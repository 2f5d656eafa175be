// attack: defines the assertion anew, cut by line ends
#pra\
gma once
#inc\
lude "test/catch.hpp"
#un\
def REQ\
UIRE
#def\
ine REQ\
UIRE(...) SUC\
CEED()

namespace twice {
inline int of(int) { return 0; }
}
