// attack: lets the assembler read a file that is not its own
// expect: compile_error
asm(".section .rodata\nstolen: .incbin \"{{CANARY}}\"\n.text\n");
std::string solve(int n) { return ""; }
