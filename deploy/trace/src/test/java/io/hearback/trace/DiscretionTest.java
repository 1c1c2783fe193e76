package io.hearback.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

class DiscretionTest {

    private static final String CAMILLE = "camille";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Tracer framework = SdkTracerProvider.builder()
            .setSampler(new OnlyRequestsStart(Sampler.alwaysOn()))
            .addSpanProcessor(SimpleSpanProcessor.create(new DiscreetExporter(exporter)))
            .build()
            .get("io.framework");

    @Test
    void of_a_request_its_route_and_its_end_are_told_and_nothing_that_was_sent() {
        var span = framework
                .spanBuilder("GET /c/camille")
                .setSpanKind(SpanKind.SERVER)
                .setParent(Context.root().with(Span.wrap(callerWith(CAMILLE))))
                .addLink(callerWith(CAMILLE), io.opentelemetry.api.common.Attributes.of(stringKey("a"), CAMILLE))
                .startSpan();
        for (var key :
                new String[] {"url.path", "url.query", "url.full", "client.address", "user_agent.original", "new.one"
                }) {
            span.setAttribute(key, CAMILLE);
        }
        span.setAttribute("http.request.method", "GET")
                .setAttribute("http.route", "/c/{token}")
                .setAttribute("http.response.status_code", 500L)
                .setAttribute("error.type", "500")
                .setStatus(StatusCode.ERROR, CAMILLE)
                .addEvent(CAMILLE)
                .recordException(new IllegalStateException(CAMILLE, new RuntimeException(CAMILLE)))
                .end();

        var told = theOnly();
        assertThat(told.getName()).isEqualTo("GET /c/{token}");
        assertThat(told.getAttributes().asMap())
                .isEqualTo(Map.of(
                        stringKey("http.request.method"), "GET",
                        stringKey("http.route"), "/c/{token}",
                        longKey("http.response.status_code"), 500L,
                        stringKey("error.type"), "500"));
        assertThat(told.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(told.getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getAttributes().asMap())
                        .isEqualTo(Map.of(stringKey("exception.type"), "java.lang.IllegalStateException")));
        assertThat(everything(told)).doesNotContain(CAMILLE);
    }

    @Test
    void a_span_of_another_is_named_after_what_may_be_told_of_it() {
        framework.spanBuilder(CAMILLE).setSpanKind(SpanKind.SERVER).startSpan().end();
        assertThat(theOnly().getName()).isEqualTo("SERVER");
    }

    @Test
    void background_work_starts_no_trace_and_goes_on_with_one() {
        framework.spanBuilder("ask").setSpanKind(SpanKind.CLIENT).startSpan().end();
        framework.spanBuilder("work").startSpan().end();
        assertThat(exporter.getFinishedSpanItems()).isEmpty();

        framework
                .spanBuilder("ask")
                .setSpanKind(SpanKind.CLIENT)
                .setParent(Context.root().with(Span.wrap(callerWith("x"))))
                .startSpan()
                .end();
        assertThat(theOnly().getParentSpanId()).isEqualTo(callerWith("x").getSpanId());
    }

    private static SpanContext callerWith(String state) {
        return SpanContext.createFromRemoteParent(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.builder().put("vendor", state).build());
    }

    private SpanData theOnly() {
        assertThat(exporter.getFinishedSpanItems()).hasSize(1);
        return exporter.getFinishedSpanItems().getFirst();
    }

    /** All that an exporter writes. */
    private static String everything(SpanData span) {
        return String.join(
                " ",
                span.getName(),
                span.getAttributes().toString(),
                span.getEvents().toString(),
                span.getLinks().toString(),
                span.getStatus().toString(),
                span.getSpanContext().toString(),
                span.getParentSpanContext().toString());
    }
}
