// attack: starts threads without end
// expect: runtime_error wrong_answer timeout
class Solution {
    static String solve(int n) {
        while (true) try { new Thread(() -> { while (true); }).start(); } catch (Error problem) { }
    }
}
