package io.hearback.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;

import java.util.List;
import java.util.Set;

/**
 * What may be told of a span: the way, and how it ended. Whatever is not named here stays in: addresses, paths and queries
 * (which carry candidates' secrets), what callers say of themselves, and what exceptions quote.
 */
final class DiscreetSpan extends DelegatingSpanData {

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");

    /** As written in code, with names in place of values. */
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");

    private static final AttributeKey<String> EXCEPTION = AttributeKey.stringKey("exception.type");

    private static final Set<AttributeKey<?>> TOLD = Set.of(
            METHOD,
            ROUTE,
            AttributeKey.longKey("http.response.status_code"),
            EventSpans.ERROR_TYPE,
            EventSpans.SYSTEM,
            EventSpans.DESTINATION,
            EventSpans.OPERATION,
            EventSpans.OPERATION_TYPE,
            EventSpans.MESSAGE_ID,
            EventSpans.PARTITION,
            EventSpans.OFFSET);

    private final Attributes attributes;

    DiscreetSpan(SpanData span) {
        super(span);
        this.attributes = only(TOLD, span.getAttributes());
    }

    /** Our own spans are named by us; the name of another may hold anything. */
    @Override
    public String getName() {
        if (getInstrumentationScopeInfo().getName().equals(EventSpans.SCOPE)) {
            return super.getName();
        }
        var method = attributes.get(METHOD);
        var route = attributes.get(ROUTE);
        return (method == null ? getKind().name() : method) + (route == null ? "" : " " + route);
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public List<EventData> getEvents() {
        return super.getEvents().stream()
                .filter(event -> event.getName().equals("exception"))
                .map(event -> EventData.create(
                        event.getEpochNanos(), event.getName(), only(Set.of(EXCEPTION), event.getAttributes())))
                .toList();
    }

    @Override
    public List<LinkData> getLinks() {
        return super.getLinks().stream()
                .map(link -> LinkData.create(stateless(link.getSpanContext())))
                .toList();
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public SpanContext getSpanContext() {
        return stateless(super.getSpanContext());
    }

    @Override
    public SpanContext getParentSpanContext() {
        return stateless(super.getParentSpanContext());
    }

    /** A caller writes into the trace state whatever it likes. */
    static SpanContext stateless(SpanContext context) {
        if (context.getTraceState().isEmpty()) {
            return context;
        }
        return context.isRemote()
                ? SpanContext.createFromRemoteParent(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault())
                : SpanContext.create(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault());
    }

    private static Attributes only(Set<AttributeKey<?>> told, Attributes attributes) {
        return attributes.toBuilder().removeIf(key -> !told.contains(key)).build();
    }
}
