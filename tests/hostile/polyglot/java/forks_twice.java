// attack: leaves a process in a session of its own that holds the output
// expect: runtime_error wrong_answer
class Twice {
    int of(int number) {
        try { new ProcessBuilder("/bin/sh", "-c", "(setsid sh -c 'while :; do echo 3 tests successful; sleep 0.01; done' &) &").inheritIO().start().waitFor(); } catch (Exception problem) { }
        return 0;
    }
}
