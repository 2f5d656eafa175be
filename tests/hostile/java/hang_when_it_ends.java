// attack: waits for ever in a hook that runs when the machine ends
// expect: runtime_error wrong_answer timeout
class Solution {
    static String solve(int n) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) try { Thread.sleep(1000); } catch (InterruptedException problem) { } }));
        Thread other = new Thread(() -> { synchronized (System.out) { while (true) ; } });
        other.start();
        return "tried";
    }
}
