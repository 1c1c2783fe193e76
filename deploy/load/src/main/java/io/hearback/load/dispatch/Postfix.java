package io.hearback.load.dispatch;

import io.hearback.local.terminal.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Postfix's load tools: from the machine if it has them, else unpacked from Debian's package into a folder, where they run
 * without being installed.
 */
record Postfix(Path programs, Path libraries) {

    private static final Path INSTALLED = Path.of("/usr/sbin");

    /** @param folder for what has to be fetched */
    static Postfix find(Path folder) throws IOException, InterruptedException {
        if (Files.isExecutable(INSTALLED.resolve("smtp-sink"))) {
            return new Postfix(INSTALLED, Path.of("/usr/lib/postfix"));
        }
        var unpacked = Files.createDirectories(folder.resolve("postfix"));
        if (!run(unpacked, "apt-get", "-q", "download", "postfix")
                || !run(unpacked, "sh", "-c", "dpkg-deb -x postfix_*.deb .")) {
            throw new Refusal("The tools smtp-sink and smtp-source are missing, and Debian's package of them cannot be"
                    + " fetched. Install Postfix (apt-get install postfix), and try again.");
        }
        return new Postfix(unpacked.resolve("usr/sbin"), unpacked.resolve("usr/lib/postfix"));
    }

    private static boolean run(Path folder, String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    /** Takes mail and forgets it. Ends with this process. */
    Process sink(int port) throws IOException {
        return tool("smtp-sink", rootOnly("-u", "nobody"), "127.0.0.1:" + port, "1024");
    }

    /** Sends that many messages over connections that it keeps. */
    Process source(int port, int connections, long messages, long bytes) throws IOException {
        return tool(
                "smtp-source",
                Stream.of(),
                "-d",
                "-s",
                String.valueOf(connections),
                "-m",
                String.valueOf(messages),
                "-l",
                String.valueOf(bytes),
                "-f",
                "notices@hearback.localhost",
                "-t",
                "somebody@example.org",
                "127.0.0.1:" + port);
    }

    /** A program that was started by root wants to know whom to become. */
    private static Stream<String> rootOnly(String... options) {
        return System.getProperty("user.name").equals("root") ? Stream.of(options) : Stream.of();
    }

    private Process tool(String name, Stream<String> options, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(programs.resolve(name).toString());
        options.forEach(command::add);
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }
}
