package io.hearback.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Map;

/** Switches a service's traces on, all of them, as an operator would; they are caught by {@link LocalPlatform#traces()}. */
public final class CaughtTraces implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.exporter.otlp.endpoint", LocalPlatform.traces().endpoint(),
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                "quarkus.otel.bsp.schedule.delay", "100ms",
                "quarkus.otel.traces.sampler.arg", "1.0");
    }

    /** The catcher stays for the JVM's next tests. */
    @Override
    public void stop() {}
}
