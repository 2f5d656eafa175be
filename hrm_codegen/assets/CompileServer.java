import java.io.*;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.*;
import javax.tools.*;

/**
 * Compiles Java programs one after the other in one virtual machine, all in memory.
 *
 * A request is a length and that many bytes: a count, then for each source file its name and its text; a count, then for each class that the sources may use its name and its bytes. The answer is framed alike: a flag (1 if the program
 * compiled), then either what the compiler said, or a count and for each class its name and its bytes. Numbers are four bytes, high byte first; each name,
 * text or class is its length and its bytes. Programs see the platform's classes, those on the class path that the command line names, if it names one, and
 * after these the given classes. Whatever a request holds, it gets an answer; after one for which memory or stack ran out the server ends.
 */
public final class CompileServer {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static String classPath = "";
    private static final StandardJavaFileManager STANDARD = COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /** A source file that exists only in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String name, text;
        Source(String name, String text) throws URISyntaxException {
            super(new URI("memory", null, "/" + name, null), Kind.SOURCE); // Quotes what does not belong into an address
            this.name = name;
            this.text = text;
        }
        @Override public CharSequence getCharContent(boolean ignoreEncodingErrors) { return text; }
        @Override public String getName() { return name; }
    }

    /** A class that exists only in memory. */
    private static final class Given extends SimpleJavaFileObject {
        final String name;
        private final byte[] code;
        Given(String name, byte[] code) throws URISyntaxException {
            super(new URI("memory", null, "/" + name.replace('.', '/') + Kind.CLASS.extension, null), Kind.CLASS);
            this.name = name;
            this.code = code;
        }
        String packageName() { return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : ""; }
        @Override public InputStream openInputStream() { return new ByteArrayInputStream(code); }
    }

    /** Keeps classes in memory and lets the compiler see the platform's classes, the class path and given classes. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        private final List<Given> given;
        Memory(List<Given> given) { super(STANDARD); this.given = given; }
        @Override public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            classes.put(name, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override public OutputStream openOutputStream() { return bytes; }
            };
        }
        @Override public Iterable<JavaFileObject> list(Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
            if (location == StandardLocation.SOURCE_PATH) return List.of();
            if (location != StandardLocation.CLASS_PATH) return super.list(location, packageName, kinds, recurse);
            List<JavaFileObject> found = new ArrayList<>();
            if (!classPath.isEmpty()) super.list(location, packageName, kinds, recurse).forEach(found::add);
            if (kinds.contains(JavaFileObject.Kind.CLASS)) for (Given one : given) if (one.packageName().equals(packageName)) found.add(one);
            return found;
        }
        @Override public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof Given ? ((Given) file).name : super.inferBinaryName(location, file);
        }
        @Override public boolean isSameFile(FileObject one, FileObject other) { return one == other || one.toUri().equals(other.toUri()); }
    }

    private static void put(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static boolean broken = false; // Out of memory or stack: no state of ours can be trusted after that

    private static byte[] part(DataInputStream request) throws IOException {
        int length = request.readInt();
        if (length < 0 || length > request.available()) throw new IOException("a length that is not true");
        return request.readNBytes(length);
    }

    private static String name(DataInputStream request) throws IOException {
        return new String(part(request), StandardCharsets.UTF_8);
    }

    private static byte[] compile(DataInputStream request) throws IOException {
        StringWriter said = new StringWriter();
        Memory memory = null;
        boolean compiled = false;
        try {
            List<JavaFileObject> sources = new ArrayList<>();
            for (int left = request.readInt(); left > 0; left--) sources.add(new Source(name(request), name(request)));
            List<Given> given = new ArrayList<>();
            for (int left = request.readInt(); left > 0; left--) given.add(new Given(name(request), part(request)));
            memory = new Memory(given);
            List<String> options = List.of("-proc:none", "-implicit:none", "-nowarn", "-Xlint:none", "-XDstringConcat=inline", "-XDuseUnsharedTable=true", "-classpath", classPath, "-sourcepath", "");
            compiled = COMPILER.getTask(said, memory, null, options, null, sources).call();
        } catch (Throwable problem) { // A name that is none, or the compiler itself broke: out of stack or memory, or a bug in it
            Throwable cause = problem;
            for (int deep = 0; cause.getCause() != null && deep < 10; deep++) cause = cause.getCause();
            broken |= problem instanceof VirtualMachineError || cause instanceof VirtualMachineError;
            said.write("the compiler failed: " + cause.getClass().getSimpleName() + "\n");
            compiled = false;
        }
        if (!compiled) broken |= said.toString().contains("The system is out of resources") || said.toString().contains("An exception has occurred in the compiler");
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
            if (broken) return;
        }
    }
}
