package io.hearback.local.trace;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One step of a trace, as {@code opentelemetry/proto/trace/v1/trace.proto} lays it out.
 *
 * @param parentSpanId empty for the first of a trace
 * @param kind SERVER, CLIENT, PRODUCER, CONSUMER or INTERNAL
 * @param attributes numbers are written out
 * @param failed whether its status is an error
 */
public record CaughtSpan(
        String traceId,
        String spanId,
        String parentSpanId,
        String name,
        String kind,
        Map<String, String> attributes,
        boolean failed) {

    private static final List<String> KINDS =
            List.of("UNSPECIFIED", "INTERNAL", "SERVER", "CLIENT", "PRODUCER", "CONSUMER");
    private static final int ERROR = 2;

    static CaughtSpan of(ProtoMessage span) {
        return new CaughtSpan(
                HexFormat.of().formatHex(span.bytes(1)),
                HexFormat.of().formatHex(span.bytes(2)),
                HexFormat.of().formatHex(span.bytes(4)),
                span.text(5),
                KINDS.get((int) span.number(6)),
                attributes(span.messages(9)),
                span.messages(15).stream().anyMatch(status -> status.number(3) == ERROR));
    }

    static Map<String, String> attributes(List<ProtoMessage> pairs) {
        return pairs.stream()
                .collect(Collectors.toMap(
                        pair -> pair.text(1), pair -> value(pair.messages(2).getFirst())));
    }

    private static String value(ProtoMessage value) {
        return value.has(1) ? value.text(1) : Long.toString(value.number(3));
    }

    /** @return as W3C Trace Context writes it, recorded */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }
}
