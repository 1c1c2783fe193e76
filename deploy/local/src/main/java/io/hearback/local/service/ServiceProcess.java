package io.hearback.local.service;

import io.hearback.local.machine.Directories;
import io.hearback.local.machine.PidFile;
import io.hearback.local.machine.PrivateFile;
import io.hearback.local.machine.Signals;
import io.hearback.local.terminal.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One service as a process of its own, in its own working directory. */
final class ServiceProcess {

    /** A service drains what it has begun; half a minute is more than its longest SMTP time limit. */
    private static final Duration TIME_TO_DRAIN = Duration.ofSeconds(30);

    private final Service service;
    private final Path jar;
    private final Path workingDirectory;
    private final Path log;
    private final List<String> javaOptions;
    private final PidFile pidFile;
    private Process process;

    /** @param name of its folder; another for each copy of a service */
    ServiceProcess(Service service, String name, Home home, Path data, List<String> javaOptions) {
        this.service = service;
        this.jar = home.jarOf(service);
        this.workingDirectory = data.resolve("run").resolve(name);
        this.log = data.resolve("log").resolve(name.replace(service.shortName(), service.fullName()) + ".log");
        this.javaOptions = javaOptions;
        this.pidFile = new PidFile(workingDirectory.resolve("pid"));
    }

    void refuseUnbuilt() {
        if (!Files.exists(jar)) {
            throw new Refusal(service.fullName() + " is not built: " + jar + " is missing."
                    + "\n  Build all:  mvn -DskipTests package    (./hearback up does it by itself)");
        }
    }

    void configure(Map<String, String> settings) {
        PrivateFile.writeProperties(
                workingDirectory.resolve("config/application.properties"), settings, "Written at every start");
    }

    /** Starts the process and returns at once; see {@link ReadyCheck}. Does nothing when it runs. */
    synchronized void start() {
        if (isRunning()) {
            return;
        }
        Directories.create(log.getParent());
        try {
            process = new ProcessBuilder(command())
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + service.fullName(), e);
        }
        pidFile.remember(process.toHandle());
    }

    /** Ctrl-C reaches every process of the terminal; the platform alone decides the order in which they stop. */
    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** SIGTERM, and SIGKILL if it does not drain in time. */
    synchronized void stop() {
        if (process != null) {
            resume(); // a paused process would not hear that it should end
            Signals.end(process.toHandle(), TIME_TO_DRAIN);
        }
        forget();
    }

    /** SIGKILL: the service gets no chance to tidy up. */
    synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            Signals.ended(process.toHandle(), Duration.ofSeconds(10));
        }
        forget();
    }

    void pause() {
        Signals.send("STOP", process.toHandle());
    }

    void resume() {
        Signals.send("CONT", process.toHandle());
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    ReadyCheck readyCheck(String url) {
        return new ReadyCheck(service, URI.create(url + "/q/health/ready"), this);
    }

    Path log() {
        return log;
    }

    List<String> lastLogLines(int count) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return all.subList(Math.max(0, all.size() - count), all.size());
        } catch (IOException | UncheckedIOException e) {
            return List.of("(its log cannot be read)");
        }
    }

    private void forget() {
        process = null;
        pidFile.forget();
    }
}
