// attack: changes a macro that the assertion is made of
#pragma once
#include "test/catch.hpp"
#undef INTERNAL_CATCH_TEST
#define INTERNAL_CATCH_TEST(name, disposition, ...) SUCCEED()

namespace twice {
inline int of(int) { return 0; }
}
