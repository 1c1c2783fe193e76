package io.hearback.load.intake;

import io.hearback.local.machine.Directories;
import io.hearback.local.platform.Platform;
import io.hearback.local.service.Service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A platform of its own on which intake-service is measured. The services that read its events are stopped, for they would
 * share the processors; Kafka and the relay run, as they belong to the work.
 */
final class Stand implements AutoCloseable {

    /** As a small production would have it: the second compiler, and a heap that fits a container of 512 MB. */
    static final List<String> JAVA_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-Xshare:auto");

    private final Path folder;
    private final Platform platform;

    private Stand(Path folder, Platform platform) {
        this.folder = folder;
        this.platform = platform;
    }

    static Stand start() {
        var folder = Directories.createTemporary("hearback-bench-");
        var platform = Platform.in(folder)
                .withRandomPorts()
                .withJavaOptions(JAVA_OPTIONS.toArray(String[]::new))
                .start();
        platform.stop(Service.FEEDBACK);
        platform.stop(Service.MESSAGE);
        return new Stand(folder, platform);
    }

    Platform platform() {
        return platform;
    }

    Path folder() {
        return folder;
    }

    URI intake() {
        return URI.create(platform.url(Service.INTAKE));
    }

    /** @return MB, the most that the process which runs now has held */
    long peakMemory() {
        try {
            var pid = Files.readString(folder.resolve("run/intake/pid")).strip().split(" ")[0];
            return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be measured on Linux only", e);
        }
    }

    @Override
    public void close() {
        platform.close();
        Directories.delete(folder);
    }
}
