package io.hearback.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A span for each event of a step that is part of a recorded trace, named and described as the semantic conventions for
 * messaging ask. They tell topics, ids of events and places on the log; a key would name an organisation.
 */
public final class EventSpans {

    static final String SCOPE = "io.hearback.trace";

    static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
    static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.name");
    static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");
    static final AttributeKey<String> PARTITION = AttributeKey.stringKey("messaging.destination.partition.id");
    static final AttributeKey<Long> OFFSET = AttributeKey.longKey("messaging.kafka.offset");
    static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    /** Distributed tracing extension of CloudEvents. */
    private static final String HEADER = "ce_traceparent";

    private final Tracer tracer;
    private final List<Span> open = new ArrayList<>();

    EventSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * @param traceparent that the event came with, or null
     * @return that it goes on with: of its span, or, if it has none, the same
     */
    public String publish(String topic, UUID eventId, String traceparent) {
        var parent = Traceparent.read(tracer == null ? null : traceparent);
        if (!parent.isSampled()) {
            return traceparent;
        }
        var span = builder("publish", "send", topic)
                .setSpanKind(SpanKind.PRODUCER)
                .setParent(Context.root().with(Span.wrap(parent)))
                .setAttribute(MESSAGE_ID, eventId.toString());
        return Traceparent.of(opened(span).getSpanContext());
    }

    /** Whoever reads the record after this finds the span in its header, so that what it causes is a part of the span. */
    public void process(ConsumerRecord<?, ?> record) {
        var parent = Traceparent.read(tracer == null ? null : text(record, HEADER));
        if (!parent.isSampled()) {
            return;
        }
        var span = builder("process", "process", record.topic())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(parent)))
                .setAttribute(PARTITION, Integer.toString(record.partition()))
                .setAttribute(OFFSET, record.offset());
        var eventId = text(record, "ce_id");
        if (isId(eventId)) {
            span.setAttribute(MESSAGE_ID, eventId);
        }
        var traceparent = Traceparent.of(opened(span).getSpanContext());
        record.headers().remove(HEADER).add(HEADER, traceparent.getBytes(StandardCharsets.UTF_8));
    }

    /** By its kind: what an exception says may quote what was given. */
    void fail(Throwable why) {
        open.forEach(span -> span.setStatus(StatusCode.ERROR)
                .setAttribute(ERROR_TYPE, why.getClass().getName()));
    }

    void end() {
        open.forEach(Span::end);
    }

    private SpanBuilder builder(String operation, String type, String topic) {
        return tracer.spanBuilder(operation + " " + topic)
                .setAttribute(SYSTEM, "kafka")
                .setAttribute(DESTINATION, topic)
                .setAttribute(OPERATION, operation)
                .setAttribute(OPERATION_TYPE, type);
    }

    private Span opened(SpanBuilder builder) {
        var span = builder.startSpan();
        open.add(span);
        return span;
    }

    private static String text(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A header may hold anything. */
    private static boolean isId(String text) {
        try {
            return text != null && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
