// attack: names another program that is to load it
// expect: compile_error runtime_error wrong_answer
#include <string>
extern const char loader[] __attribute__((section(".interp"), used)) = "/bin/cat";
extern const char more[] __attribute__((section(".note.gnu.property"), used)) = "x";
std::string solve(int) { return "same"; }
