// attack: prints without end
// expect: runtime_error wrong_answer timeout
std::string solve(int n) { for (;;) std::cout << "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"; }
