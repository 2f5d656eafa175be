// attack: answers with a value that turns into whatever it is compared with
#pragma once

namespace twice {

struct Anything {
    template <typename T> friend bool operator==(Anything const&, T const&) { return true; }
};

inline Anything of(int) { return {}; }

}
