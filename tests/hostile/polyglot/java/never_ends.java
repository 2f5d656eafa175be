// attack: ignores signals, stops its family and never ends
// expect: timeout
class Twice {
    int of(int number) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) ; }));
        if (number != 0) while (true) try { Thread.sleep(1000); } catch (InterruptedException problem) { }
        return 0;
    }
}
