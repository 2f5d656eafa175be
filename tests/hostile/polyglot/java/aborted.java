// attack: an exception that means that a test was left out
class Twice {
    int of(int number) {
        try { sneak((Throwable) Class.forName("org.opentest4" + "j.TestAbortedException").getConstructor().newInstance()); }
        catch (ReflectiveOperationException problem) { }
        return 0;
    }
    @SuppressWarnings("unchecked") private static <T extends Throwable> void sneak(Throwable problem) throws T { throw (T) problem; }
}
