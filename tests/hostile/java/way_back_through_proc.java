// attack: goes through the folders and descriptors of every process that it sees
// expect: runtime_error wrong_answer timeout
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.*;
class Solution {
    static String solve(int n) {
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) for (String way : new String[] {"root", "cwd"}) {
                Path there = Path.of(process + "/" + way + "{{CANARY}}");
                if (Files.isReadable(there)) System.err.println("BREACH: " + there);
            }
        } catch (IOException problem) { }
        for (String socket : new String[] {"/var/run/docker.sock", "/run/dbus/system_bus_socket", "/run/podman/podman.sock"})
            try { SocketChannel.open(UnixDomainSocketAddress.of(socket)); System.err.println("BREACH: " + socket); } catch (IOException problem) { }
        return "tried";
    }
}
