package io.hearback.local.platform;

import io.hearback.local.machine.Directories;
import io.hearback.local.machine.PidFile;
import io.hearback.local.machine.Signals;
import io.hearback.local.postgres.LeftBehindPostgres;
import io.hearback.local.terminal.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which a platform keeps its data between runs, and the mark of the process that runs on it now. */
public final class DataFolder {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(75);

    private final Path path;
    private final PidFile owner;

    public DataFolder(Path path) {
        this.path = path;
        this.owner = new PidFile(path.resolve("platform.pid"));
    }

    Path path() {
        return path;
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path log(String name) {
        return Directories.create(path.resolve("log")).resolve(name + ".log");
    }

    /** @throws Refusal when another process runs a platform on this folder */
    void take() {
        Optional<ProcessHandle> other = owner.alive()
                .filter(process -> process.pid() != ProcessHandle.current().pid());
        if (other.isPresent()) {
            throw new Refusal("Hearback runs already (process %d) on %s.\n  Stop it first:  ./hearback down"
                    .formatted(other.get().pid(), path));
        }
        owner.remember(ProcessHandle.current());
    }

    void release() {
        owner.forget();
    }

    /** Stops whatever a run that was killed left behind: its services and its PostgreSQL. */
    void tidyUp() {
        Path run = path.resolve("run");
        if (Files.isDirectory(run)) {
            try (Stream<Path> copies = Directories.list(run)) {
                copies.map(copy -> new PidFile(copy.resolve("pid"))).forEach(left -> {
                    left.alive().ifPresent(process -> Signals.end(process, Duration.ofSeconds(30)));
                    left.forget();
                });
            }
        }
        new LeftBehindPostgres(postgres()).stop();
    }

    /** Stops the platform that runs on this folder, and what a killed one left behind. @return whether one was running */
    public boolean stopPlatform() {
        Optional<ProcessHandle> platform = owner.alive();
        platform.ifPresent(process -> Signals.end(process, TIME_TO_STOP));
        tidyUp();
        owner.forget();
        return platform.isPresent();
    }

    /** Forgets all data and secrets; touches nothing that the platform did not make. */
    void forgetAll() {
        List.of("kafka", "postgres", "run", "log", "demo").forEach(name -> Directories.delete(path.resolve(name)));
        Directories.delete(path.resolve("credentials.properties"));
        if (Files.isDirectory(path)) {
            try (Stream<Path> keys = Directories.list(path)) {
                keys.filter(file -> file.toString().endsWith(".key")).forEach(Directories::delete);
            }
        }
    }
}
