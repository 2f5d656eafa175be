// attack: takes memory outside the heap without end
// expect: runtime_error wrong_answer timeout
import java.nio.ByteBuffer;
import java.util.*;
class Solution {
    static String solve(int n) throws Exception {
        var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        var unsafe = (sun.misc.Unsafe) field.get(null);
        while (true) unsafe.setMemory(unsafe.allocateMemory(50_000_000), 50_000_000, (byte) 1);
    }
}
