// The control: a right solution.
#pragma once

namespace twice {
inline int of(int number) { return 2 * number; }
}
