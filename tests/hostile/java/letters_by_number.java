// attack: ends its comment and its class by escapes that the compiler reads first
// expect: runtime_error wrong_answer compile_error
class Solution {
    /* \u002a\u002f static { System.out.println("\\u0022n1"); Runtime.getRuntime().halt(0); } /\u002a */
    static String solve(int n) { return "tried"; }
}
