package io.hearback.feedback.insight;

import io.hearback.feedback.metric.Metric;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What each number means, in plain words, in {@code messages/metric_<language>.properties}. */
@MessageBundle(value = "metric", locale = "en")
public interface MetricTexts {

    @Message
    String name(Metric metric);

    /** A sentence that goes on after the number. */
    @Message
    String says(Metric metric);

    /** For whoever has never seen it. */
    @Message
    String plain(Metric metric);

    @Message
    String formula(Metric metric);

    @Message
    String denominator(Metric metric);

    @Message
    String exclusions(Metric metric);

    /** Of whom the benchmark is, and who published it; or that nobody did. */
    @Message
    String published(Metric metric);

    @Message
    String source(Metric metric);
}
