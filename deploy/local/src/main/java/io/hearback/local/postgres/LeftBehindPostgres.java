package io.hearback.local.postgres;

import io.hearback.local.machine.Signals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL that outlived the process which started it; two servers on the same data would destroy it. */
public final class LeftBehindPostgres {

    private final Path pidFile;

    public LeftBehindPostgres(Path dataDirectory) {
        this.pidFile = dataDirectory.resolve("postmaster.pid");
    }

    /** Stops it fast (clients are disconnected, nothing committed is lost); does nothing when there is none. */
    public void stop() {
        Optional<ProcessHandle> postmaster = find();
        if (postmaster.isEmpty()) {
            return;
        }
        Signals.send("INT", postmaster.get()); // SIGTERM would wait for clients to leave
        if (!Signals.ended(postmaster.get(), Duration.ofSeconds(20))) {
            Signals.send("QUIT", postmaster.get());
            Signals.ended(postmaster.get(), Duration.ofSeconds(5));
        }
    }

    /** Ends it without a checkpoint; does nothing when there is none. */
    void crash() {
        find().ifPresent(postmaster -> {
            Signals.send("QUIT", postmaster);
            Signals.ended(postmaster, Duration.ofSeconds(10));
        });
    }

    private Optional<ProcessHandle> find() {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid).filter(LeftBehindPostgres::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pidFile, e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }
}
