package io.hearback.trace;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventTracesTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "b7ad6b7169203331";
    private static final String RECORDED = "00-" + TRACE + "-" + PARENT + "-01";
    private static final String NOT_RECORDED = "00-" + TRACE + "-" + PARENT + "-00";
    private static final String TOPIC = "application-outcomes.v1";
    private static final UUID EVENT = UUID.fromString("019aa6d2-0000-7000-8000-000000000001");

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build();
    private final EventTraces traces = new EventTraces(telemetry, false);

    @Test
    void an_event_that_is_published_goes_on_from_a_span_that_goes_on_from_where_it_came() {
        traces.step(spans -> {
            var onward = spans.publish(TOPIC, EVENT, RECORDED);
            assertThat(exporter.getFinishedSpanItems()).isEmpty();
            assertThat(onward)
                    .startsWith("00-" + TRACE + "-")
                    .isNotEqualTo(RECORDED)
                    .endsWith("-01");
        });
        var span = exporter.getFinishedSpanItems().getFirst();
        assertThat(span.getName()).isEqualTo("publish " + TOPIC);
        assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
        goesOnFromTheParent(span);
        assertThat(told(span))
                .isEqualTo(Map.of(
                        "messaging.system", "kafka",
                        "messaging.destination.name", TOPIC,
                        "messaging.operation.name", "publish",
                        "messaging.operation.type", "send",
                        "messaging.message.id", EVENT.toString()));
    }

    @Test
    void an_event_that_is_taken_in_shows_its_reader_the_span_it_is_taken_in_by() {
        var record = record(RECORDED, EVENT.toString());
        traces.step(spans -> spans.process(record));
        var span = exporter.getFinishedSpanItems().getFirst();
        assertThat(span.getName()).isEqualTo("process " + TOPIC);
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        goesOnFromTheParent(span);
        assertThat(told(span))
                .isEqualTo(Map.of(
                        "messaging.system", "kafka",
                        "messaging.destination.name", TOPIC,
                        "messaging.operation.name", "process",
                        "messaging.operation.type", "process",
                        "messaging.message.id", EVENT.toString(),
                        "messaging.destination.partition.id", "7",
                        "messaging.kafka.offset", "42"));
        assertThat(header(record)).isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01");
        assertThat(record.headers().headers("ce_traceparent")).hasSize(1);
    }

    @Test
    void events_of_no_recorded_trace_stay_as_they_are() {
        for (var traceparent :
                new String[] {null, NOT_RECORDED, "00-Camille-Martin-01", "00-" + TRACE + "-" + "0".repeat(16) + "-01"
                }) {
            var record = record(traceparent, EVENT.toString());
            traces.step(spans -> {
                assertThat(spans.publish(TOPIC, EVENT, traceparent)).isEqualTo(traceparent);
                spans.process(record);
            });
            assertThat(header(record)).isEqualTo(traceparent);
        }
        assertThat(exporter.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void without_tracing_all_stay_as_they_are() {
        var record = record(RECORDED, EVENT.toString());
        EventTraces.off().step(spans -> {
            assertThat(spans.publish(TOPIC, EVENT, RECORDED)).isEqualTo(RECORDED);
            spans.process(record);
        });
        assertThat(header(record)).isEqualTo(RECORDED);
    }

    @Test
    void a_step_that_fails_says_so_in_each_of_its_spans_by_the_kind_of_failure_alone() {
        var record = record(RECORDED, "camille@example.org");
        assertThatThrownBy(() -> traces.step(spans -> {
                    spans.process(record);
                    spans.publish(TOPIC, EVENT, RECORDED);
                    throw new IllegalStateException("Camille Martin");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(exporter.getFinishedSpanItems()).hasSize(2).allSatisfy(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(told(span)).containsEntry("error.type", "java.lang.IllegalStateException");
            assertThat(span.toString()).doesNotContainIgnoringCase("camille");
        });
    }

    private static void goesOnFromTheParent(SpanData span) {
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo(PARENT);
        assertThat(span.getSpanId()).isNotEqualTo(SpanId.getInvalid());
    }

    private static Map<String, String> told(SpanData span) {
        var told = new java.util.HashMap<String, String>();
        span.getAttributes().forEach((key, value) -> told.put(key.getKey(), value.toString()));
        return told;
    }

    private static ConsumerRecord<String, String> record(String traceparent, String id) {
        var record = new ConsumerRecord<>(TOPIC, 7, 42, "acme/1", "{}");
        record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        if (traceparent != null) {
            record.headers().add("ce_traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private static String header(ConsumerRecord<String, String> record) {
        var header = record.headers().lastHeader("ce_traceparent");
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
