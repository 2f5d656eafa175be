// attack: leaves a process in a session of its own that holds the output
// expect: runtime_error wrong_answer timeout
class Solution {
    static String solve(int n) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "trap '' TERM HUP INT; (setsid sh -c 'trap \"\" TERM HUP; while :; do echo late; sleep 0.01; done' &) &").inheritIO().start().waitFor();
        return "gone";
    }
}
