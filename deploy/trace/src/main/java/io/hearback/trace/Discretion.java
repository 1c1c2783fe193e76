package io.hearback.trace;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.All;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import java.util.List;

/**
 * Lets no span out but as a {@link DiscreetSpan}, whichever way it takes. It stands in the place of Quarkus' own customizer,
 * which hands spans to processors as they are, and which the configuration of this module excludes.
 */
@Singleton
final class Discretion implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {

    private final List<SpanProcessor> processors;

    Discretion(@All List<SpanProcessor> processors, Instance<TracerProviderCustomizer> indiscreet) {
        if (!indiscreet.isUnsatisfied()) {
            throw new IllegalStateException(
                    "Spans would leave as they are: quarkus.arc.exclude-types has been changed");
        }
        this.processors = List.copyOf(processors);
    }

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addSamplerCustomizer((sampler, config) -> new OnlyRequestsStart(sampler));
        builder.addSpanExporterCustomizer((exporter, config) -> new DiscreetExporter(exporter));
        builder.addTracerProviderCustomizer((provider, config) -> {
            processors.stream().map(DiscreetProcessor::new).forEach(provider::addSpanProcessor);
            return provider;
        });
    }
}
