// attack: wants libraries that are not there, so that it cannot be judged
// expect: compile_error
#include <no_such_library/all.hpp>
// #include <boost/date_time.hpp>
#pragma comment(lib, "no_such_library")
std::string solve(int n) { return no_such_library::solve(n); }
