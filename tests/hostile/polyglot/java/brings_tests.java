// attack: brings a test class of its own, and a framework
// expect: wrong_answer compile_error malformed runtime_error
class Twice { int of(int number) { return 0; } }
@@@ src/test/java/TwiceTest.java
import org.junit.jupiter.api.Test;
public class TwiceTest { @Test void test21() {} @Test void test35() {} @Test void test49() {} }
@@@ src/main/java/org/junit/jupiter/api/Test.java
package org.junit.jupiter.api;
public @interface Test { }
