// attack: brings a processor of annotations, which the compiler would run
// expect: malformed wrong_answer
class Twice { int of(int number) { return 0; } }
@@@ src/main/java/Runs.java
import javax.annotation.processing.*;
import javax.lang.model.element.TypeElement;
import java.util.Set;
public class Runs extends AbstractProcessor {
    static { System.out.println("BREACH: runs in the compiler"); }
    @Override public boolean process(Set<? extends TypeElement> all, RoundEnvironment round) { return false; }
}
@@@ src/main/resources/META-INF/services/javax.annotation.processing.Processor
Runs
@@@ META-INF/services/javax.annotation.processing.Processor
Runs
