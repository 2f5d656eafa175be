// attack: a listener of the test library leaves with code 0 after the first assertion
#pragma once
#include "test/catch.hpp"
#include <cstdio>
#include <unistd.h>

namespace twice {
struct Listener : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;
    bool assertionEnded(Catch::AssertionStats const&) override {
        std::puts("All tests passed (3 assertions in 3 test cases)");
        std::fflush(stdout);
        ::_exit(0);
    }
};
CATCH_REGISTER_LISTENER(Listener)
inline int of(int) { return 0; }
}
