import java.io.*;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.*;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.*;
import org.junit.platform.launcher.core.*;

/**
 * Runs the JUnit tests of the classes named on the command line and prints what Gradle would print about them.
 *
 * With --each and folders, the classes are taken from one folder after the other, each by a class loader of its own; the folder's number in the list stands before the names in the report.
 * The first line of standard input is a secret word. It is read before any class under test is loaded, and begins the last line of the output, which lists each test and whether it passed.
 */
public final class SuiteRunner {
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < 32) out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }

    private static String trace(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        StringBuilder out = new StringBuilder();
        for (String line : text.toString().split("\n")) {
            if (!line.startsWith("\tat ") || !(line.contains("org.junit.platform.") || line.contains("SuiteRunner."))) out.append("    ").append(line.replace("\t", "    ")).append('\n');
        }
        return out.toString();
    }

    public static void main(String[] names) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String word = in.readLine();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        StringBuilder report = new StringBuilder();
        int[] counts = new int[3];
        class Listener implements TestExecutionListener {
            private final Map<String, String> owners = new HashMap<>();
            private TestPlan plan;
            private String before = "";
            @Override public void testPlanExecutionStarted(TestPlan started) { plan = started; }
            private String title(TestIdentifier test) {
                String owner = plan.getParent(test).map(parent -> parent.getSource().filter(s -> s instanceof ClassSource).map(s -> ((ClassSource) s).getClassName()).orElse(parent.getDisplayName())).orElse("");
                return owner + " > " + test.getDisplayName();
            }
            private void note(TestIdentifier test, String how, boolean passed) {
                out.println(title(test) + " " + how);
                report.append(report.length() > 0 ? "," : "").append('[').append(quoted(before + test.getUniqueId())).append(',').append(passed).append(']');
            }
            @Override public void executionSkipped(TestIdentifier test, String reason) {
                counts[2]++;
                out.println(title(test) + " SKIPPED");
            }
            @Override public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                boolean good = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
                if (!test.isTest() && good) return;
                counts[good ? 0 : 1]++;
                note(test, good ? "PASSED" : "FAILED", good);
                if (!good && result.getThrowable().isPresent()) out.print(trace(result.getThrowable().get()));
                out.println();
            }
            void finish() {
                System.out.flush();
                if (counts[1] > 0) out.println((counts[0] + counts[1] + counts[2]) + " tests completed, " + counts[1] + " failed");
                out.println("\n" + word + "[" + report + "]");
                out.flush();
                Runtime.getRuntime().halt(counts[1] > 0 ? 1 : 0);
            }
        }
        Listener listener = new Listener();
        Launcher launcher = LauncherFactory.create();
        if (names.length < 2 || !names[0].equals("--each")) {
            LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
            for (String name : names) request.selectors(DiscoverySelectors.selectClass(name));
            launcher.execute(request.build(), listener);
            listener.finish();
        }
        int number = 0;
        for (String folder : names[1].split(":")) {
            URLClassLoader loader = new URLClassLoader(new URL[] {new File(folder).getCanonicalFile().toURI().toURL()}, SuiteRunner.class.getClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
            LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
            for (int i = 2; i < names.length; i++) request.selectors(DiscoverySelectors.selectClass(loader.loadClass(names[i])));
            listener.before = number++ + " ";
            launcher.execute(request.build(), listener);
        }
        listener.finish();
    }
}
