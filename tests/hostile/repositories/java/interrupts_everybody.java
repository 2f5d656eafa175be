// attack: interrupts every thread of the runner
// slow: built again and again
package shapes;

public class Shapes {
    public static int area(int a, int b) { for (Thread t : Thread.getAllStackTraces().keySet()) if (t != Thread.currentThread()) t.interrupt(); return a + b; }
}
