package io.hearback.intake.webhook.lookup;

import io.hearback.intake.report.Violation;
import io.hearback.intake.webhook.UnfitDeliveryException;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What we want to read of a vendor's API. Ids in it come from outside, some of them unsigned, so they can never become more
 * than one part of an address.
 *
 * @param path its parts, as they are before they are encoded
 */
public record Question(List<String> path, SequencedMap<String, String> parameters) {

    public Question {
        path = List.copyOf(path);
        // In one order, so that two equal questions are one address.
        parameters = Collections.unmodifiableSequencedMap(new TreeMap<>(parameters));
    }

    /** @throws UnfitDeliveryException if a part is empty, or would lead to another place */
    public static Question of(String... path) throws UnfitDeliveryException {
        for (var part : path) {
            if (part == null || part.isBlank() || part.equals(".") || part.equals("..") || part.length() > 200) {
                throw new UnfitDeliveryException(new Violation("id", "is not an id that can be asked for", null));
            }
        }
        return new Question(List.of(path), new TreeMap<>());
    }

    public Question with(String parameter, String value) {
        var more = new TreeMap<>(parameters);
        more.put(parameter, value);
        return new Question(path, more);
    }

    /** @param base without a path that matters to the vendor, or with one that leads to its API through a proxy */
    URI under(URI base) {
        var address = new ArrayList<String>();
        address.add(base.toString().replaceAll("/+$", ""));
        path.forEach(part -> address.add(encode(part)));
        var query = parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(String.join("/", address) + (query.isEmpty() ? "" : "?" + query));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
