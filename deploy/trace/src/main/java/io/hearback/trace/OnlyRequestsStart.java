package io.hearback.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;

import java.util.List;

/** Background work asks other services all day long; that starts no trace. */
final class OnlyRequestsStart implements Sampler {

    private final Sampler sampler;

    OnlyRequestsStart(Sampler sampler) {
        this.sampler = sampler;
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        var starts = !Span.fromContext(parent).getSpanContext().isValid();
        return starts && kind != SpanKind.SERVER
                ? SamplingResult.drop()
                : sampler.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "OnlyRequestsStart{" + sampler.getDescription() + "}";
    }
}
