package io.hearback.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process beyond this JVM's life: its number and when it began, since numbers are given again. */
public final class PidFile {

    /** Each JVM reckons when the machine was started for itself, and they can be a second apart. */
    private static final long CLOCKS_DISAGREE_MILLIS = 3_000;

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    public void remember(ProcessHandle process) {
        PrivateFile.write(file, process.pid() + " " + began(process).toEpochMilli() + "\n");
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    /** @return the very process that was remembered, if it still lives */
    public Optional<ProcessHandle> alive() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] words = Files.readString(file).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> beganAt(process, Long.parseLong(words[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static boolean beganAt(ProcessHandle process, long epochMilli) {
        return Math.abs(began(process).toEpochMilli() - epochMilli) < CLOCKS_DISAGREE_MILLIS;
    }

    private static Instant began(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
