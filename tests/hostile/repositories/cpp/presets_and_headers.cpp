// attack: presets of cmake and headers of the library
int area(int a, int b) { return a + b; }
@@@ CMakePresets.json
{}
@@@ CMakeUserPresets.json
{}
@@@ CTestConfig.cmake
x
@@@ CTestCustom.cmake
set(CTEST_CUSTOM_TESTS_IGNORE area)
@@@ tests/CMakeLists.txt
x
@@@ toolchain.cmake
x
@@@ iostream
x
@@@ cstdio.h
#error
@@@ stdio.h
int x;
