// attack: answers with a value that is equal to everything
#pragma once
#include <ostream>

namespace twice {
struct Yes {};
template <typename T> bool operator==(Yes const&, T const&) { return true; }
template <typename T> bool operator==(T const&, Yes const&) { return true; }
inline bool operator==(Yes const&, Yes const&) { return true; }
inline Yes of(int) { return {}; }
}
