package io.hearback.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;

/** Hands ended spans on, each as a {@link DiscreetSpan}; of their beginnings nothing is told. */
final class DiscreetProcessor implements SpanProcessor {

    private final SpanProcessor processor;

    DiscreetProcessor(SpanProcessor processor) {
        this.processor = processor;
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isEndRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        processor.onEnd(new Discreet(span));
    }

    @Override
    public CompletableResultCode forceFlush() {
        return processor.forceFlush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return processor.shutdown();
    }

    /** Becomes discreet when it is read, which processors do apart from the request. */
    private record Discreet(ReadableSpan span) implements ReadableSpan {

        @Override
        public SpanData toSpanData() {
            return new DiscreetSpan(span.toSpanData());
        }

        @Override
        public SpanContext getSpanContext() {
            return DiscreetSpan.stateless(span.getSpanContext());
        }

        @Override
        public SpanContext getParentSpanContext() {
            return DiscreetSpan.stateless(span.getParentSpanContext());
        }

        @Override
        public String getName() {
            return toSpanData().getName();
        }

        @Override
        @Deprecated
        @SuppressWarnings("deprecation")
        public io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
            return span.getInstrumentationLibraryInfo();
        }

        @Override
        public InstrumentationScopeInfo getInstrumentationScopeInfo() {
            return span.getInstrumentationScopeInfo();
        }

        @Override
        public boolean hasEnded() {
            return span.hasEnded();
        }

        @Override
        public long getLatencyNanos() {
            return span.getLatencyNanos();
        }

        @Override
        public SpanKind getKind() {
            return span.getKind();
        }

        @Override
        public <T> T getAttribute(AttributeKey<T> key) {
            return getAttributes().get(key);
        }

        @Override
        public Attributes getAttributes() {
            return toSpanData().getAttributes();
        }
    }
}
