package io.hearback.intake.api;

import io.hearback.trace.Traceparent;

import java.util.regex.Pattern;

/** W3C Trace Context, version 00. */
public final class Traces {

    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private Traces() {}

    /**
     * The place that what a request causes has in its trace: the request's own span, if it is recorded; otherwise what the
     * caller sent.
     *
     * @return null for what is no trace context, as the specification asks
     */
    public static String of(String traceparent) {
        var own = Traceparent.ofRequest();
        return own == null ? readable(traceparent) : own;
    }

    private static String readable(String traceparent) {
        return traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null;
    }
}
