// attack: reads a file and connects to this machine
// expect: runtime_error wrong_answer timeout
import java.io.IOException;
import java.net.Socket;
import java.nio.file.*;
class Solution {
    static String solve(int n) {
        try { System.err.println("BREACH: read " + Files.readString(Path.of("{{CANARY}}"))); } catch (IOException problem) { }
        try { new Socket("127.0.0.1", {{PORT}}); System.err.println("BREACH: connected"); } catch (IOException problem) { }
        try { Files.writeString(Path.of("Main.class"), "x"); System.err.println("BREACH: wrote Main.class"); } catch (IOException problem) { }
        ProcessHandle.allProcesses().filter(p -> p.pid() != 1).forEach(p -> { try { p.destroyForcibly(); } catch (IllegalStateException problem) { } });
        return "tried";
    }
}
