package io.hearback.local.service;

import io.hearback.local.port.PortPlan;
import io.hearback.local.terminal.Progress;
import io.hearback.local.terminal.Refusal;
import io.hearback.local.terminal.Steps;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The three services of one platform, together and one by one. */
public final class Services implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
    private final PortPlan ports;
    private volatile boolean closed;

    public Services(Home home, Path data, PortPlan ports, List<String> javaOptions) {
        this.ports = ports;
        for (Service service : Service.values()) {
            processes.put(service, new ServiceProcess(service, home, data, javaOptions));
        }
    }

    /** @throws Refusal when one of them is not built */
    public void refuseUnbuilt() {
        processes.values().forEach(ServiceProcess::refuseUnbuilt);
    }

    /** Writes what the service reads at its next start. */
    public void configure(Service service, Map<String, String> settings) {
        processes.get(service).configure(settings);
    }

    /** Starts all side by side and returns when all are ready. */
    public void start(Progress progress) {
        Steps steps = new Steps(progress);
        for (Service service : Service.values()) {
            steps.add(service.fullName() + " at " + service.url(ports), () -> start(service));
        }
        steps.run();
    }

    /** Starts one service (again) and waits until it is ready; does nothing when it runs, or when all were closed. */
    public void start(Service service) {
        if (!closed) {
            processes.get(service).start();
            processes.get(service).readyCheck(service.url(ports)).await(LONGEST_START);
        }
    }

    public void stop(Service service) {
        processes.get(service).stop();
    }

    public void kill(Service service) {
        processes.get(service).kill();
    }

    public void pause(Service service) {
        processes.get(service).pause();
    }

    public void resume(Service service) {
        processes.get(service).resume();
    }

    public boolean isRunning(Service service) {
        return processes.get(service).isRunning();
    }

    public Path log(Service service) {
        return processes.get(service).log();
    }

    /** Stops all side by side, each draining what it has begun; none starts again. */
    @Override
    public void close() {
        closed = true;
        Steps steps = new Steps(Progress.SILENT);
        processes.forEach((service, process) -> steps.add(service.fullName(), process::stop));
        steps.run();
    }
}
