// attack: prints further lines at the end
// expect: wrong_answer
class Solution {
    static { Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("\"x\""))); }
    static String solve(int n) { return "x"; }
}
