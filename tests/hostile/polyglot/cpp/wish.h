// attack: wants what is not there, so that it is left out of the score
// expect: compile_error runtime_error
#pragma once
#include <no_such_library/all.hpp>
// #include <boost/date_time.hpp>
namespace twice { using no_such_library::of; }
