package vn.dangvu.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.dangvu.kernel.Texts;

/// Serves the pages until it is stopped.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Option(names = "--address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String address = "127.0.0.1";

    ServeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        Texts texts = common.texts();
        var home = common.home();
        var out = System.out;
        out.println(texts.get("command.serve.home", home.folder()));
        try (var office = Office.serving(home, address, port, Steps.shown(out, texts))) {
            out.println();
            out.println(texts.get("command.serve.address", reachable(office.port())));
            out.println(texts.get("command.serve.stop"));
            out.flush();
            office.awaitEnd();
        }
        return ExitCode.DONE;
    }

    /// What to type into a browser on this machine.
    private String reachable(int boundPort) {
        String host =
                switch (address) {
                    case "0.0.0.0", "::", "[::]" -> "localhost";
                    default -> address.contains(":") ? "[" + address + "]" : address;
                };
        return "http://" + host + ":" + boundPort + "/";
    }
}
