// attack: prints what looks like a report, nested 200,000 deep, and 40,000 lines of one name
// expect: wrong_answer runtime_error
class Twice {
    static { StringBuilder all = new StringBuilder("\n@"); all.append("[".repeat(200000)).append("9".repeat(5000)).append("]".repeat(200000)); System.out.println(all); for (int i = 0; i < 40000; i++) System.out.println("TwiceTest > test21() PASSED"); }
    int of(int number) { return 0; }
}
