// attack: brings a test file of its own in the place of the true one
// expect: wrong_answer malformed
#pragma once
namespace twice { inline int of(int) { return 0; } }
@@@ twice_test.cpp
#include "test/catch.hpp"
TEST_CASE("of 2") { }
TEST_CASE("of 5") { }
TEST_CASE("of 9") { }
