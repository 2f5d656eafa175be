// attack: changes how results are printed
#define write(...) 0
#define show(x) text += "null"
#define assert(x)
#define main other_main
std::string word(long n) { return "x"; }
