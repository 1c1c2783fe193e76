package io.hearback.intake.webhook.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.SigningSecret;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.report.Violation;
import io.hearback.intake.webhook.Arrival;
import io.hearback.intake.webhook.Ats;
import io.hearback.intake.webhook.DeliveryKeys;
import io.hearback.intake.webhook.Encoded;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.OwnWords;
import io.hearback.intake.webhook.StandardSignature;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;
import io.hearback.intake.webhook.Verdict;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * CloudEvents 1.0 over HTTP in all three content modes (HTTP protocol binding 1.0.2), signed as Standard Webhooks asks, as
 * CloudEvents itself has no signatures. The data is what {@code POST /v1/outcomes} or {@code POST /v1/stage-events} takes.
 * Four required attributes and a type are all there is to read, so the project's own library, whose HTTP and JSON parts
 * would be two more, is not used.
 *
 * <p>In binary mode the attributes are headers, which the signature does not cover. They only say how the data is to be read,
 * and never decide whether a delivery is a repetition: that is the signed {@code webhook-id}.
 */
@ApplicationScoped
class CloudEvents implements Ats {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final int MOST = 1_000; // as POST /v1/outcomes/batch

    private final OwnWords words;

    CloudEvents(OwnWords words) {
        this.words = words;
    }

    @Override
    public Vendor vendor() {
        return Vendor.CLOUDEVENTS;
    }

    @Override
    public Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now) {
        return StandardSignature.verify(arrival, live, now);
    }

    @Override
    public DeliveryKeys keys(Arrival arrival) {
        var id = arrival.header(StandardSignature.ID).orElse("");
        return DeliveryKeys.of(id, StandardSignature.ID, id);
    }

    @Override
    public Set<String> headersRead() {
        return Set.of("content-type", "ce-specversion", "ce-id", "ce-source", "ce-type");
    }

    @Override
    public List<News> read(Arrival arrival, Connection connection) throws UnfitDeliveryException {
        return switch (mediaType(arrival)) {
            case STRUCTURED -> List.of(event(VendorJson.of(arrival.body())));
            case BATCH -> events(arrival.body());
            default -> List.of(binary(arrival));
        };
    }

    private News binary(Arrival arrival) throws UnfitDeliveryException {
        for (var attribute : List.of("ce-specversion", "ce-id", "ce-source", "ce-type")) {
            if (arrival.header(attribute).filter(value -> !value.isBlank()).isEmpty()) {
                throw new UnfitDeliveryException(new Violation(attribute, "is missing", "send it as a header"));
            }
        }
        checkVersion(arrival.header("ce-specversion").get(), "ce-specversion");
        return words.read(arrival.body());
    }

    private List<News> events(byte[] body) throws UnfitDeliveryException {
        var events = VendorJson.listOf(body);
        if (events.size() > MOST) {
            throw new UnfitDeliveryException(
                    new Violation("", "must hold at most " + MOST + " events", "send several batches"));
        }
        var news = new ArrayList<News>();
        for (var event : events) {
            news.add(event(event));
        }
        return news;
    }

    private News event(VendorJson event) throws UnfitDeliveryException {
        checkVersion(event.needText("specversion"), event.path("specversion"));
        for (var attribute : List.of("id", "source", "type")) {
            event.needText(attribute);
        }
        return words.read(data(event), event.path("data"));
    }

    private static JsonNode data(VendorJson event) throws UnfitDeliveryException {
        var inBase64 = event.text("data_base64");
        if (inBase64 == null) {
            return event.at("data").node();
        }
        return VendorJson.of(Encoded.base64(inBase64), event.path("data_base64"))
                .node();
    }

    private static void checkVersion(String version, String field) throws UnfitDeliveryException {
        if (!"1.0".equals(version)) {
            throw new UnfitDeliveryException(new Violation(field, "must be 1.0", null));
        }
    }

    private static String mediaType(Arrival arrival) {
        return arrival.header("content-type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
