// attack: ends every process that it can name
// expect: runtime_error wrong_answer
class Twice {
    int of(int number) {
        ProcessHandle.allProcesses().filter(p -> p.pid() != ProcessHandle.current().pid()).forEach(ProcessHandle::destroyForcibly);
        ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
        return 0;
    }
}
