package io.hearback.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records the steps of events that are part of a recorded trace. No event starts a trace: requests do. While tracing is off,
 * events keep the trace they came with, and nothing is recorded.
 */
@ApplicationScoped
public class EventTraces {

    /** A step that events go together: they are published, or taken in. */
    @FunctionalInterface
    public interface Step<X extends Exception> {
        void go(EventSpans spans) throws X;
    }

    private final Tracer tracer;

    EventTraces(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.tracer = off ? null : telemetry.getTracer(EventSpans.SCOPE);
    }

    /** Without tracing. */
    public static EventTraces off() {
        return new EventTraces(OpenTelemetry.noop(), true);
    }

    /** The spans that the step opens end with it; if it throws, they say so. */
    public <X extends Exception> void step(Step<X> step) throws X {
        var spans = new EventSpans(tracer);
        try {
            step.go(spans);
        } catch (Throwable e) {
            spans.fail(e);
            throw e;
        } finally {
            spans.end();
        }
    }
}
