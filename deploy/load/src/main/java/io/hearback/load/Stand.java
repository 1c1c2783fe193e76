package io.hearback.load;

import io.hearback.local.machine.Directories;
import io.hearback.local.platform.Platform;
import io.hearback.local.platform.PlatformPlan;
import io.hearback.local.service.Service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A platform of its own on which one service is measured. The other services are stopped, for they would share the
 * processors; Kafka and the relay run, as they belong to the work.
 */
public final class Stand implements AutoCloseable {

    /** As a small production would have it: the second compiler, and a heap that fits a container of 512 MB. */
    public static final List<String> JAVA_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-Xshare:auto");

    private final Service measured;
    private final Path folder;
    private final Platform platform;

    private Stand(Service measured, Path folder, Platform platform) {
        this.measured = measured;
        this.folder = folder;
        this.platform = platform;
    }

    /** With the service alone. */
    public static Stand of(Service measured) {
        var stand = whole(measured, plan -> plan);
        stand.leaveAlone();
        return stand;
    }

    /** With all services, until the measured one is {@linkplain #leaveAlone left alone}. */
    public static Stand whole(Service measured, UnaryOperator<PlatformPlan> settings) {
        var folder = Directories.createTemporary("hearback-bench-");
        var plan = Platform.in(folder).withRandomPorts().withJavaOptions(JAVA_OPTIONS.toArray(String[]::new));
        return new Stand(measured, folder, settings.apply(plan).start());
    }

    /** Stops the services that are not measured. */
    public void leaveAlone() {
        Arrays.stream(Service.values()).filter(each -> each != measured).forEach(platform::stop);
    }

    public Platform platform() {
        return platform;
    }

    public Path folder() {
        return folder;
    }

    public URI url(Service service) {
        return URI.create(platform.url(service));
    }

    /** Of the measured service. */
    public Connection database() throws SQLException {
        return platform.database(measured).superuser().connect();
    }

    /** @return MB, the most that the process which runs now has held */
    public long peakMemory() {
        try {
            var pid = Files.readString(
                            folder.resolve("run").resolve(measured.shortName()).resolve("pid"))
                    .strip()
                    .split(" ")[0];
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
