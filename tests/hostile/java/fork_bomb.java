// attack: starts processes without end
// expect: runtime_error wrong_answer timeout
class Solution {
    static String solve(int n) {
        while (true) try { new ProcessBuilder("sleep", "60").start(); } catch (Exception problem) { }
    }
}
