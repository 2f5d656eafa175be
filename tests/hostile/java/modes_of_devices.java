// attack: changes the mode of the machine's devices, for all who use them
// expect: runtime_error wrong_answer timeout
import java.io.IOException;
import java.nio.file.*;
class Solution {
    static String solve(int n) {
        for (String name : new String[] {"null", "zero", "full", "random", "urandom", "tty"}) {
            Path path = Path.of("/dev/" + name);
            try {
                Files.setPosixFilePermissions(path, Files.getPosixFilePermissions(path));
                System.err.println("BREACH: changed " + path);
            } catch (IOException problem) { }
        }
        return "tried";
    }
}
