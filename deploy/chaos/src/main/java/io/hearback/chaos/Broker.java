package io.hearback.chaos;

import io.hearback.local.kafka.KafkaBroker;
import io.hearback.local.machine.QuietLogs;
import io.hearback.local.machine.Signals;
import io.hearback.local.machine.Waiting;
import io.hearback.local.port.Ports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;

/** Kafka as a process of its own, for one that lives in this JVM cannot be killed. */
final class Broker implements AutoCloseable {

    /** Beside much else on few processors; a campaign of an hour must not end because of it. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private final Path log;
    private Process process;

    Broker(Path directory, int port, int controllerPort, Path log) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
        this.log = log;
    }

    /** Starts it (again) on the same data and port, and waits until it listens. */
    void start() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Broker.class.getName(),
                            directory.toString(),
                            String.valueOf(port),
                            String.valueOf(controllerPort))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka cannot be started", e);
        }
        if (!Waiting.until(LONGEST_START, () -> Ports.isTaken(port) || !process.isAlive()) || !process.isAlive()) {
            throw new IllegalStateException("Kafka did not start; its log is " + log);
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        Signals.ended(process.toHandle(), Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        Signals.end(process.toHandle(), Duration.ofSeconds(20));
    }

    /** @param arguments folder, port, controller's port */
    public static void main(String[] arguments) throws IOException {
        QuietLogs.begin();
        var broker =
                new KafkaBroker(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop));
        broker.start();
        System.in.read(); // ends with the process that started it, whatever that one dies of
        System.exit(0);
    }
}
