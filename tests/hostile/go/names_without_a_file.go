// attack: connects to sockets that have a name but no file, and offers one
// expect: runtime_error wrong_answer timeout
package main

import (
	"net"
	"os"
)

func solve(n int) string {
	for _, name := range []string{"@{{SOCKET}}", "@/tmp/.X11-unix/X0", "@dbus"} {
		for _, kind := range []string{"unix", "unixgram", "unixpacket"} {
			if _, problem := net.Dial(kind, name); problem == nil {
				os.Stderr.WriteString("BREACH: connected\n")
			}
		}
	}
	if _, problem := net.Listen("unix", "@ours"); problem == nil {
		os.Stderr.WriteString("BREACH: listens\n")
	}
	return "tried"
}
