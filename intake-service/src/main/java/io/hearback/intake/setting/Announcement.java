package io.hearback.intake.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.Envelope;
import io.hearback.contract.TenantChanged;
import io.hearback.contract.Topics;
import io.hearback.outbox.Outbox;
import io.hearback.outbox.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** What the other services hear of an organisation, and the form in which its settings are kept, which is the same. */
@ApplicationScoped
class Announcement {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final Outbox outbox;
    private final ObjectMapper json;
    private final ObjectReader reader;

    Announcement(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
        // A copy of this service that is newer may have written what this one does not know.
        this.reader = json.readerFor(TenantChanged.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Part of the caller's transaction, which holds the tenant's row, so versions are told in their order. */
    void of(Handle handle, Tenant tenant) {
        var id = tenant.id().value();
        var envelope = new Envelope(IDS.generate(), outbox.source(), TenantChanged.TYPE, tenant.changedAt(), id, null);
        outbox.append(handle, List.of(new OutboxEntry(id, Topics.TENANTS, id, envelope, write(tenant))));
    }

    String write(Tenant tenant) {
        try {
            return json.writeValueAsString(event(tenant));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Settings read(String written) {
        try {
            return settings(reader.readValue(written));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TenantChanged event(Tenant tenant) {
        var settings = tenant.settings();
        var brand = settings.brand();
        return new TenantChanged(
                tenant.id().value(),
                Math.toIntExact(tenant.version()),
                brand.name(),
                brand.accentColour(),
                brand.logoUrl() == null ? null : brand.logoUrl().toString(),
                settings.languages().standard(),
                settings.languages().offered(),
                settings.timeZone().getId(),
                settings.country(),
                settings.promises().days(),
                settings.retentionMonths(),
                settings.gatheringWindow().toString(),
                settings.sending(),
                settings.digest(),
                settings.offerGuide(),
                settings.requestReminder(),
                tenant.changedAt());
    }

    private static Settings settings(TenantChanged told) {
        return new Settings(
                new Brand(told.name(), told.accentColour(), told.logoUrl() == null ? null : URI.create(told.logoUrl())),
                new Languages(told.defaultLanguage(), told.languages()),
                ZoneId.of(told.timeZone()),
                told.country(),
                new Promises(told.promises()),
                told.retentionMonths(),
                Duration.parse(told.gatheringWindow()),
                told.sending(),
                told.digest(),
                told.offerGuide(),
                told.requestReminder());
    }
}
