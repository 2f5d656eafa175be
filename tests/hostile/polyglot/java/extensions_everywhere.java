// attack: turns on the discovery of extensions, and is one
class Twice {
    static {
        System.setProperty("junit.jupiter.extensions.autodetection.enabled", "true");
        System.setProperty("junit.jupiter.conditions.deactivate", "*");
        System.setProperty("junit.jupiter.execution.parallel.enabled", "true");
    }
    int of(int number) { throw new Error("never caught") { @Override public String toString() { return "TwiceTest > test21() PASSED"; } }; }
}
