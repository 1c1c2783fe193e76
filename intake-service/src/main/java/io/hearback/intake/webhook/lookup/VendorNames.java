package io.hearback.intake.webhook.lookup;

import io.hearback.intake.connection.Connection;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/**
 * What an organisation calls its reasons, stages and jobs. That changes rarely, and a bulk of refusals needs the same few
 * again and again, so answers are remembered for some minutes ({@code quarkus.cache.caffeine."vendor-names"}). For nothing
 * that is about a person: such an answer must be fresh, and must not stay here.
 */
@ApplicationScoped
class VendorNames {

    private final VendorApi api;

    VendorNames(VendorApi api) {
        this.api = api;
    }

    VendorJson ask(Connection connection, Question question) throws UnfitDeliveryException {
        return remembered(connection.id(), question, connection);
    }

    @CacheResult(cacheName = "vendor-names")
    VendorJson remembered(@CacheKey UUID connection, @CacheKey Question question, Connection access)
            throws UnfitDeliveryException {
        return api.ask(access, question);
    }
}
