// attack: makes the compiler infer types for ages
// expect: compile_error wrong_answer timeout runtime_error
import java.util.function.Function;
class Twice {
    static <T> T same(T a, T b) { return a; }
    int of(int number) { Function<Object, Object> f = same(same(same(same(same(same(same(same(same(same(same(same(same(same(x -> x, x -> x, y -> same(y, y)), y -> same(y, y)), y -> same(y, y)), y -> same(y, y)), y -> same(y, y)), y -> same(y, y)), y -> same(y, y)), y -> same(y, y)), y -> same(y, y)), y -> same(y, y)), y -> same(y, y)), y -> same(y, y)), y -> same(y, y))); return 0; }
}
