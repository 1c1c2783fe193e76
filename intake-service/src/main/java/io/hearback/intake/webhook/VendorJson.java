package io.hearback.intake.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.hearback.intake.report.Violation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import static java.util.Objects.requireNonNull;

/**
 * A part of a vendor's JSON. Bears fields it does not know, as vendors add some any day; refuses, by name, what it needs and
 * does not find.
 *
 * @param path where it stands, as {@code payload.application}
 */
public record VendorJson(JsonNode node, String path) {

    /** No vendor nests deeper; a body that does means harm. */
    private static final int DEEPEST = 64;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public VendorJson {
        requireNonNull(node, "node is null");
        requireNonNull(path, "path is null");
    }

    /** @throws UnfitDeliveryException if it is not one JSON object */
    public static VendorJson of(byte[] body) throws UnfitDeliveryException {
        return of(body, "");
    }

    public static VendorJson of(byte[] body, String path) throws UnfitDeliveryException {
        var node = read(body);
        if (node.isObject()) {
            return new VendorJson(node, path);
        }
        throw new UnfitDeliveryException(new Violation(path, "is not a JSON object", null));
    }

    /** @throws UnfitDeliveryException if it is not a JSON list of objects */
    public static List<VendorJson> listOf(byte[] body) throws UnfitDeliveryException {
        var node = read(body);
        if (!node.isArray()) {
            throw new UnfitDeliveryException(new Violation("", "is not a JSON list", null));
        }
        var parts = new ArrayList<VendorJson>();
        for (var part : node) {
            parts.add(new VendorJson(part, "[" + parts.size() + "]"));
        }
        return parts;
    }

    /** @return a missing node if it is not JSON; the parser's words would quote what was sent */
    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** @return the part, which has no fields where the vendor left it out or sent null */
    public VendorJson at(String name) {
        return new VendorJson(node.path(name), path(name));
    }

    public boolean isMissing() {
        return node.isMissingNode() || node.isNull();
    }

    public boolean isTrue(String name) {
        return node.path(name).asBoolean(false);
    }

    /** @return whether the vendor says no; saying nothing is not that */
    public boolean isFalse(String name) {
        return !node.path(name).asBoolean(true);
    }

    /** @return the text, or number as text, without outer spaces; null if there is none */
    public String text(String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }

    public String needText(String name) throws UnfitDeliveryException {
        var text = text(name);
        if (text == null) {
            throw new UnfitDeliveryException(new Violation(path(name), "is missing", null));
        }
        return text;
    }

    /** @return the time (ISO 8601 with an offset), or null if there is none */
    public Instant time(String name) throws UnfitDeliveryException {
        var text = text(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnfitDeliveryException(new Violation(path(name), "is not a time (ISO 8601)", null));
        }
    }

    public Instant needTime(String name) throws UnfitDeliveryException {
        needText(name);
        return time(name);
    }

    /** @return the parts of a list; none if there is no list */
    public List<VendorJson> list(String name) {
        var parts = new ArrayList<VendorJson>();
        for (var part : node.path(name)) {
            parts.add(new VendorJson(part, path(name) + "[" + parts.size() + "]"));
        }
        return parts;
    }

    /** @return where the part stands */
    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** @return this text itself; null if it is none */
    public String text() {
        return node.isTextual() && !node.asText().isBlank() ? node.asText().strip() : null;
    }

    public byte[] bytes() {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without what was sent, which is personal. */
    @Override
    public String toString() {
        return "VendorJson[" + path + "]";
    }
}
