// attack: replaces a class of the platform
// expect: compile_error wrong_answer runtime_error
package java.lang;
class Solution { static String solve(int n) { return "x"; } }
