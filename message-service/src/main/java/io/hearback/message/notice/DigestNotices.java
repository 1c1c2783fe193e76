package io.hearback.message.notice;

import com.fasterxml.uuid.Generators;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.Digest;
import io.hearback.message.compose.ProcessDigest;
import io.hearback.message.compose.RequestReminder;
import io.hearback.message.compose.Voice;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who waits, told to a recruiter or to the organisation's contact: at most one notice of a kind for each reader and day; how a
 * process was, told to the contact: one for each report; and which answers are due: one for each reminder. They are about nobody in particular, so their reader stands in the
 * candidate's place as well, and their application is none.
 */
@ApplicationScoped
public class DigestNotices {

    private final Composer composer;
    private final NoticeEvents events;
    private final NoticeKey key;
    private final String messageIdDomain;

    DigestNotices(
            Composer composer,
            NoticeEvents events,
            NoticeKey key,
            @ConfigProperty(name = "hearback.smtp.message-id-domain") String messageIdDomain) {
        this.composer = composer;
        this.events = events;
        this.key = key;
        this.messageIdDomain = messageIdDomain;
    }

    /**
     * Part of the caller's transaction. Leaves at once.
     *
     * @param day of the organisation
     * @return empty if this reader has had one of this kind on that day
     */
    public Optional<UUID> write(
            Handle handle, TenantId tenant, Digest digest, Mailbox reader, LocalDate day, Instant now) {
        return write(
                handle,
                tenant,
                occasion(tenant, digest, reader, day),
                new Letter(digest.kind(), digest.voice(), digest.organisation(), composer.compose(digest)),
                reader,
                now);
    }

    /**
     * Part of the caller's transaction. Leaves at once.
     *
     * @return empty if this report was told already
     */
    public Optional<UUID> write(Handle handle, TenantId tenant, ProcessDigest digest, Mailbox reader, Instant now) {
        return write(
                handle,
                tenant,
                digest.report().reportId(),
                new Letter(NoticeKind.PROCESS_DIGEST, digest.voice(), digest.organisation(), composer.compose(digest)),
                reader,
                now);
    }

    /**
     * Part of the caller's transaction. Leaves at once.
     *
     * @return empty if this was told already
     */
    public Optional<UUID> write(Handle handle, TenantId tenant, RequestReminder reminder, Mailbox reader, Instant now) {
        return write(
                handle,
                tenant,
                reminder.due().reminderId(),
                new Letter(
                        NoticeKind.REQUEST_REMINDER,
                        reminder.voice(),
                        reminder.organisation(),
                        composer.compose(reminder)),
                reader,
                now);
    }

    private record Letter(NoticeKind kind, Voice voice, String organisation, Composition composition) {}

    private Optional<UUID> write(
            Handle handle, TenantId tenant, UUID occasion, Letter letter, Mailbox reader, Instant now) {
        var draft = new Draft(notice(tenant, occasion, letter, reader, now), new Substance(null, null));
        if (NoticeRows.bind(handle.createUpdate(NoticeRows.INSERT), draft).execute() == 0) {
            return Optional.empty();
        }
        events.tell(handle, List.of(draft.notice().changed()));
        return Optional.of(draft.notice().id());
    }

    private Notice notice(TenantId tenant, UUID occasion, Letter letter, Mailbox reader, Instant now) {
        var id = Generators.timeBasedEpochRandomGenerator().generate();
        return new Notice(
                id,
                occasion,
                tenant,
                new Occasion(occasion, null, occasion, 0, letter.kind(), Stage.APPLICATION, null, null, null),
                new Parties(letter.organisation(), letter.organisation(), reader, reader, Place.UNKNOWN),
                letter.composition(),
                new Edition(0, 0, composer.template(letter.voice()), null, null),
                null,
                "<" + key.messageIdLeft(tenant, id) + "@" + messageIdDomain + ">",
                now,
                Life.begin(NoticeState.SCHEDULED, null, Departure.now(now), now),
                null);
    }

    /** The key that makes it one a day. Random to whoever does not know the address; the id goes to Kafka. */
    private UUID occasion(TenantId tenant, Digest digest, Mailbox reader, LocalDate day) {
        var about =
                "digest/" + digest.kind() + "/" + day + "/" + reader.address().toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(key.addressHash(tenant, about).getBytes(StandardCharsets.UTF_8));
    }
}
