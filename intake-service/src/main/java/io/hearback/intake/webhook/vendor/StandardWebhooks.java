package io.hearback.intake.webhook.vendor;

import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.SigningSecret;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.Arrival;
import io.hearback.intake.webhook.Ats;
import io.hearback.intake.webhook.DeliveryKeys;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.OwnWords;
import io.hearback.intake.webhook.StandardSignature;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.Verdict;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;

/**
 * Any system that signs as Standard Webhooks asks and speaks our own words: the body is what {@code POST /v1/outcomes} or
 * {@code POST /v1/stage-events} takes. The id is signed, and is the only key.
 */
@ApplicationScoped
class StandardWebhooks implements Ats {

    private final OwnWords words;

    StandardWebhooks(OwnWords words) {
        this.words = words;
    }

    @Override
    public Vendor vendor() {
        return Vendor.STANDARD_WEBHOOKS;
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
    public List<News> read(Arrival arrival, Connection connection) throws UnfitDeliveryException {
        return List.of(words.read(arrival.body()));
    }
}
