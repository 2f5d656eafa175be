// attack: services, settings and classes of JUnit of its own
package shapes;

public class Shapes {
    public static int area(int a, int b) {  return a + b; }
}
@@@ src/main/resources/META-INF/services/org.junit.platform.launcher.TestExecutionListener
shapes.L
@@@ src/main/resources/junit-platform.properties
junit.jupiter.extensions.autodetection.enabled=true
@@@ .mvn/extensions.xml
<x/>
@@@ src/test/java/shapes/ShapesTest.java
package shapes;
@@@ src/main/java/org/junit/jupiter/api/Assertions.java
package org.junit.jupiter.api; public class Assertions { public static void assertEquals(int a, int b) {} }
@@@ src/main/java/shapes/package-info.java
package shapes;
