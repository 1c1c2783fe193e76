package io.hearback.chaos;

import io.hearback.local.machine.Directories;
import io.hearback.local.platform.Platform;
import io.hearback.local.platform.PlatformPlan;
import io.hearback.local.service.Home;
import io.hearback.local.service.Service;
import io.hearback.local.terminal.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the JDK keeps of one start of each service, so that later starts cost half the processor time (JEP 514): where services
 * start as often as here, starting is most of the work. Made once for each build. A service whose cache is missing or no longer
 * fits starts as ever.
 */
final class WarmStart {

    /** Those of every platform, but for {@code -Xshare}, which the JDK allows with no cache of one's own. */
    private static final String[] JAVA_OPTIONS = {"-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"};

    private final Home home;
    private final Path folder;

    WarmStart(Home home) {
        this.home = home;
        folder = home.directory().resolve("target/warm-start");
    }

    /** Starts everything once and stops it, if this build has not been started like that before. */
    void prepare(Progress progress) {
        if (Arrays.stream(Service.values()).allMatch(this::isFresh)) {
            return;
        }
        progress.say("Starting everything once, so that the JDK can make later starts faster …");
        Directories.create(folder);
        var data = Directories.createTemporary("hearback-warm-");
        var plan = Platform.in(data).withRandomPorts().withJavaOptions(JAVA_OPTIONS);
        for (var service : Service.values()) {
            Directories.delete(cache(service));
            plan.withJavaOption(service, "-XX:AOTCacheOutput=" + cache(service));
        }
        plan.start().close();
        Directories.delete(data);
    }

    void applyTo(PlatformPlan plan) {
        plan.withJavaOptions(JAVA_OPTIONS);
        for (var service : Service.values()) {
            if (isFresh(service)) {
                plan.withJavaOption(service, "-XX:AOTCache=" + cache(service));
            }
        }
    }

    private boolean isFresh(Service service) {
        try {
            var cache = cache(service);
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(home.jarOf(service))) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cache(Service service) {
        return folder.resolve(service.shortName() + ".aot");
    }
}
