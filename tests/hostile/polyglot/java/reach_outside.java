// attack: reads a file outside by every way through /proc, and connects to this machine
// expect: wrong_answer runtime_error
import java.nio.file.*;
import java.net.Socket;
class Twice {
    int of(int number) {
        for (String way : new String[] {"{{CANARY}}", "/proc/1/root{{CANARY}}", "/proc/self/root{{CANARY}}", "/proc/" + ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L) + "/root{{CANARY}}"})
            try { System.out.println("BREACH: " + Files.readString(Path.of(way))); } catch (Exception problem) { }
        try { new Socket("127.0.0.1", {{PORT}}); System.out.println("BREACH: connected"); } catch (Exception problem) { }
        return 0;
    }
}
