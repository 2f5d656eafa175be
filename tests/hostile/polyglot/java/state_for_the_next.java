// attack: leaves files and a process for the next attempt, and looks for those of the last
// expect: wrong_answer runtime_error
import java.nio.file.*;
class Twice {
    int of(int number) {
        if (number == 21) for (String place : new String[] {"/tmp/left", "/dev/shm/left", "/var/tmp/left", "/box/left"}) {
            if (Files.exists(Path.of(place))) System.out.println("BREACH: found " + place);
            try { Files.writeString(Path.of(place), "x"); } catch (Exception problem) { }
        }
        try { new ProcessBuilder("setsid", "sleep", "60").start(); } catch (Exception problem) { }
        return 0;
    }
}
