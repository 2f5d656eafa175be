// attack: leaves files, preferences and a process for the next attempt, and looks for those of the last
// expect: runtime_error wrong_answer timeout
import java.nio.file.*;
class Solution {
    static String solve(int n) {
        if (n == 1) for (String place : new String[] {"/tmp/left", "/dev/shm/left", "/box/left", "/var/tmp/left", System.getProperty("user.home") + "/.java"}) {
            if (Files.exists(Path.of(place))) System.err.println("BREACH: found " + place);
            try { Files.writeString(Path.of(place), "x"); } catch (Exception problem) { }
        }
        try (var other = Files.newDirectoryStream(Path.of("/tmp"), "hsperfdata_*/*")) {
            int count = 0;
            for (Path machine : other) if (++count > 1) System.err.println("BREACH: another machine " + machine);
        } catch (Exception problem) { }
        try { new ProcessBuilder("setsid", "sleep", "60").start(); } catch (Exception problem) { }
        return "tried";
    }
}
