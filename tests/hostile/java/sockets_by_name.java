// attack: connects to sockets by name and through a folder
// expect: runtime_error wrong_answer timeout compile_error
import java.net.*;
import java.nio.channels.*;
class Solution {
    static String solve(int n) {
        for (String name : new String[]{"\0{{SOCKET}}", "/proc/1/root/run/docker.sock", "/run/dbus/system_bus_socket"}) {
            try (SocketChannel line = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                line.connect(UnixDomainSocketAddress.of(name));
                System.err.println("BREACH: connected");
            } catch (Exception problem) { }
        }
        return "tried";
    }
}
