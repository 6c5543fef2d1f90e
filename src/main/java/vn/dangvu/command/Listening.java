package vn.dangvu.command;

import org.springframework.boot.web.server.PortInUseException;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/// Where the server is to listen. Tried out before the program is opened, because what the web
/// server says when it cannot is not for people.
record Listening(CommandSpec command, String address, int port) {

    private static final int LAST_PORT = 65_535;
    private static final int FIRST_FREE_PORT = 1024;

    /// @throws WrongArgument if it is no port at all
    void requirePort() {
        if (port < 0 || port > LAST_PORT) {
            throw new WrongArgument(
                    command,
                    "command.serve.noPort",
                    Integer.toString(port),
                    Integer.toString(LAST_PORT));
        }
    }

    /// @throws WrongArgument if nobody may listen there
    /// @throws PortInUseException if somebody else does
    void requireFree() {
        var here = resolved();
        try (var _ = new ServerSocket(port, 1, here)) {
            // It can be had; the web server takes it.
        } catch (IOException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private InetAddress resolved() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new WrongArgument(command, "command.serve.noAddress", address);
        }
    }

    /// Only the system's words tell the reasons apart.
    private RuntimeException refused(String said) {
        if (said.contains("in use")) {
            return new PortInUseException(port);
        }
        if (said.contains("denied")) {
            return new WrongArgument(
                    command,
                    "command.serve.portDenied",
                    Integer.toString(port),
                    Integer.toString(FIRST_FREE_PORT));
        }
        return new WrongArgument(command, "command.serve.noAddress", address);
    }
}
