// attack: takes memory without end
// expect: runtime_error wrong_answer timeout
import java.util.*;
class Solution {
    static String solve(int n) {
        List<byte[]> hoard = new ArrayList<>();
        while (true) hoard.add(new byte[10_000_000]);
    }
}
