package io.hearback.local.platform;

import io.hearback.local.port.PortPlan;
import io.hearback.local.service.Home;
import io.hearback.local.service.Service;
import io.hearback.local.terminal.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a platform shall be before it starts. */
public final class PlatformPlan {

    private final Path data;
    private final Map<Service, Map<String, String>> overrides = new EnumMap<>(Service.class);
    private final Map<Service, List<String>> furtherOptions = new EnumMap<>(Service.class);
    private PortPlan ports = PortPlan.from(System.getenv());
    private List<String> javaOptions =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
    private Progress progress = Progress.SILENT;
    private boolean fresh;
    private Home home;

    PlatformPlan(Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    /** Free ports, so that several platforms can run side by side. */
    public PlatformPlan withRandomPorts() {
        return withPorts(PortPlan.random());
    }

    public PlatformPlan withPorts(PortPlan plan) {
        ports = plan;
        return this;
    }

    /** Sets one configuration property of one service, also over what the local platform would choose. */
    public PlatformPlan with(Service service, String property, String value) {
        overrides.computeIfAbsent(service, key -> new HashMap<>()).put(property, value);
        return this;
    }

    /** The services' JVM options instead of those for a fast and small start; load runs want the second compiler. */
    public PlatformPlan withJavaOptions(String... options) {
        javaOptions = new ArrayList<>(List.of(options));
        return this;
    }

    /** One more JVM option for one service. */
    public PlatformPlan withJavaOption(Service service, String option) {
        furtherOptions.computeIfAbsent(service, key -> new ArrayList<>()).add(option);
        return this;
    }

    public PlatformPlan withProgress(Progress reader) {
        progress = reader;
        return this;
    }

    PlatformPlan withHome(Home other) {
        home = other;
        return this;
    }

    /** Forgets what earlier runs left in the data folder. */
    public PlatformPlan fresh() {
        fresh = true;
        return this;
    }

    /**
     * Starts all and returns when all is ready; the JVM's end stops it.
     *
     * @throws Refusal when a person must do something first: a port is taken, a service is not built, another run goes on
     */
    public Platform start() {
        Run run = new Run(this);
        run.start();
        return new Platform(this, run);
    }

    Home home() {
        return home == null ? Home.find() : home;
    }

    Path data() {
        return data;
    }

    PortPlan ports() {
        return ports;
    }

    List<String> javaOptions(Service service) {
        List<String> options = new ArrayList<>(javaOptions);
        options.addAll(furtherOptions.getOrDefault(service, List.of()));
        return options;
    }

    Progress progress() {
        return progress;
    }

    boolean isFresh() {
        return fresh;
    }

    Map<String, String> overrides(Service service) {
        return overrides.getOrDefault(service, Map.of());
    }
}
