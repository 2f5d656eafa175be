import java.io.*;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.*;
import javax.tools.*;

/**
 * Compiles Java programs one after the other in one virtual machine, all in memory.
 *
 * A request is a length and that many bytes: a count, then for each source file its name and its text. The answer is framed alike: a flag (1 if the program
 * compiled), then either what the compiler said, or a count and for each class its name and its bytes. Numbers are four bytes, high byte first; each name,
 * text or class is its length and its bytes. Programs see the platform's classes, and those on the class path that the command line names, if it names one.
 */
public final class CompileServer {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static String classPath = "";
    private static final StandardJavaFileManager STANDARD = COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /** A source file that exists only in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String name, text;
        Source(String name, String text) {
            super(URI.create("memory:///" + name), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }
        @Override public CharSequence getCharContent(boolean ignoreEncodingErrors) { return text; }
        @Override public String getName() { return name; }
    }

    /** Keeps classes in memory and lets the compiler see the platform's classes and the class path. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        Memory() { super(STANDARD); }
        @Override public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            classes.put(name, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override public OutputStream openOutputStream() { return bytes; }
            };
        }
        @Override public Iterable<JavaFileObject> list(Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
            return location == StandardLocation.CLASS_PATH && classPath.isEmpty() || location == StandardLocation.SOURCE_PATH ? List.of() : super.list(location, packageName, kinds, recurse);
        }
    }

    private static void put(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] compile(DataInputStream request) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int left = request.readInt(); left > 0; left--) {
            String name = new String(request.readNBytes(request.readInt()), StandardCharsets.UTF_8);
            sources.add(new Source(name, new String(request.readNBytes(request.readInt()), StandardCharsets.UTF_8)));
        }
        StringWriter said = new StringWriter();
        Memory memory = new Memory();
        List<String> options = List.of("-proc:none", "-implicit:none", "-nowarn", "-Xlint:none", "-XDstringConcat=inline", "-classpath", classPath, "-sourcepath", "");
        boolean compiled;
        try {
            compiled = COMPILER.getTask(said, memory, null, options, null, sources).call();
        } catch (Throwable problem) { // The compiler itself broke: out of stack or memory, or a bug in it
            said.write("the compiler failed: " + problem.getClass().getSimpleName() + "\n");
            compiled = false;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream answer = new DataOutputStream(bytes);
        answer.writeByte(compiled ? 1 : 0);
        if (compiled) {
            answer.writeInt(memory.classes.size());
            for (Map.Entry<String, ByteArrayOutputStream> entry : memory.classes.entrySet()) {
                put(answer, entry.getKey().getBytes(StandardCharsets.UTF_8));
                put(answer, entry.getValue().toByteArray());
            }
        } else put(answer, said.toString().getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err); // Nothing but answers goes out
        if (arguments.length > 0) classPath = arguments[0];
        while (true) {
            int length;
            try { length = in.readInt(); } catch (EOFException end) { return; }
            put(out, compile(new DataInputStream(new ByteArrayInputStream(in.readNBytes(length)))));
            out.flush();
        }
    }
}
