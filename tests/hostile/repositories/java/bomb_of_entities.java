// attack: a report that declares entities
package shapes;

import java.nio.file.*;

public class Shapes {
    static { Runtime.getRuntime().addShutdownHook(new Thread(() -> { try { Files.writeString(Path.of("/tmp/reports/TEST-a.xml"), "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaaaaaaa'>]><testsuites>&a;</testsuites>"); } catch (Exception e) {} })); }
    public static int area(int a, int b) { return a + b; }
}
