// attack: brings files that the build would run: for CMake, for the assembler, for the linker
// expect: malformed wrong_answer compile_error
#pragma once
namespace twice { inline int of(int) { return 0; } }
@@@ CMakeLists.txt
execute_process(COMMAND sh -c "cat {{CANARY}} && echo BREACH")
@@@ more.cmake
execute_process(COMMAND sh -c "echo BREACH")
@@@ catch.hpp
#define REQUIRE(x)
#define TEST_CASE(x) static void nothing()
@@@ test/catch.hpp
#define REQUIRE(x)
#define TEST_CASE(x) static void nothing()
