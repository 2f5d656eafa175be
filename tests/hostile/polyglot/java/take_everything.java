// attack: takes memory by many small pieces, in files without a name and in processes that detach
// expect: wrong_answer runtime_error timeout
import java.nio.ByteBuffer;
import java.util.*;
class Twice {
    int of(int number) {
        List<Object> kept = new ArrayList<>();
        while (true) try { kept.add(ByteBuffer.allocateDirect(1 << 24).put(0, (byte) 1)); } catch (Error full) { try { kept.add(new byte[1 << 24]); new Thread(() -> { while (true) ; }).start(); } catch (Error fuller) { if (kept.size() > 1000000) break; } }
        return 0;
    }
}
