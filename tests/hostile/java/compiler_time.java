// attack: makes the compiler infer types for ages
// expect: compile_error timeout wrong_answer
import java.util.function.*;
class Solution {
    static <A, B> Function<A, B> both(Function<? super A, ? extends B> f, Function<? super A, ? extends B> g) { return a -> f.apply(a); }
    static <A, B> B choose(B a, B b) { return a; }
    static String solve(int n) {
        Object o = choose(choose(choose(choose(choose(choose(choose(x -> x, y -> y), choose(x -> x, y -> y)), choose(x -> x, y -> y)), z -> z), z -> z), z -> z), z -> z);
        return o.toString();
    }
}
