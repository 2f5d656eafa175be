// attack: waits for itself when it is told to end
// expect: runtime_error wrong_answer timeout
class Solution {
    static String solve(int n) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) Thread.onSpinWait(); }));
        System.exit(0);
        return "never";
    }
}
