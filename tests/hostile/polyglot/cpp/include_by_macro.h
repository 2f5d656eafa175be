// attack: includes the test file as data of its own, by a name that a macro makes
#pragma once
#define TEXT(x) #x
#define FILE_OF(x) TEXT(x##_test.cpp)
#define TEST_CASE(...) constexpr int unused = 0
#define REQUIRE(...) static_assert(true)
namespace twice {
inline int of(int) { return 0; }
}
#include FILE_OF(twice)
