package io.hearback.feedback.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.util.UUID;

/** What this service keeps about an application (GDPR Art. 15): the rows of every place, by its table. No link among them. */
@ApplicationScoped
class Export {

    private final TenantWall wall;
    private final Erasures erasures;
    private final ObjectMapper json;

    Export(TenantWall wall, Erasures erasures, ObjectMapper json) {
        this.wall = wall;
        this.erasures = erasures;
        this.json = json;
    }

    JsonNode of(TenantId tenant, UUID application) {
        return wall.asWorker(worker -> {
            var export = json.createObjectNode();
            for (var place : erasures.places()) {
                export.set(place.table(), read(rows(worker, place, tenant, application)));
            }
            return export;
        });
    }

    private static String rows(Handle worker, Place place, TenantId tenant, UUID application) {
        return worker.createQuery(
                        "select coalesce(json_agg(to_jsonb(t) - 'tenant_id' - 'token_hash' - 'withdrawal_hash'), '[]') from (select * from "
                                + place.table() + place.condition() + ") t")
                .bind("tenant", tenant.value())
                .bind("application", application)
                .mapTo(String.class)
                .one();
    }

    private JsonNode read(String written) {
        try {
            return json.readTree(written);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
