package io.hearback.local.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** One copy of a service, with the means to start, stop, kill and pause it. */
public final class ServiceCopy {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    private final Service service;
    private final ServiceProcess process;
    private final int port;
    private final BooleanSupplier platformEnds;

    ServiceCopy(Service service, ServiceProcess process, int port, BooleanSupplier platformEnds) {
        this.service = service;
        this.process = process;
        this.port = port;
        this.platformEnds = platformEnds;
    }

    /** Starts it (again) and waits until it is ready; does nothing when it runs, or when the platform ends. */
    public void start() {
        if (!platformEnds.getAsBoolean()) {
            process.start();
            process.readyCheck(url()).await(LONGEST_START);
        }
    }

    /** SIGTERM: lets it finish what it has begun. */
    public void stop() {
        process.stop();
    }

    /** SIGKILL: it gets no chance to tidy up. */
    public void kill() {
        process.kill();
    }

    /** SIGSTOP: it lives but does nothing, as in a very long pause of its JVM. */
    public void pause() {
        process.pause();
    }

    /** SIGCONT: ends {@link #pause}. */
    public void resume() {
        process.resume();
    }

    public boolean isRunning() {
        return process.isRunning();
    }

    /** @return its address without a slash at the end, e.g. {@code http://localhost:8082} */
    public String url() {
        return "http://localhost:" + port;
    }

    public Path log() {
        return process.log();
    }

    String name() {
        return service.fullName();
    }

    void configure(Map<String, String> settings) {
        process.configure(settings);
    }

    void refuseUnbuilt() {
        process.refuseUnbuilt();
    }
}
