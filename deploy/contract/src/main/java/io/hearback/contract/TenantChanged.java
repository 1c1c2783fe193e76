package io.hearback.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * What an organisation decided about itself, whole: readers replace what they knew of it. Ids, codes, numbers and what the
 * organisation shows to everyone; nothing about a person.
 *
 * @param version grows with each change; a reader who has seen a higher one knows that this one is old news
 * @param name as candidates read it
 * @param accentColour {@code #rrggbb}, or null
 * @param logoUrl https, or null
 * @param defaultLanguage BCP 47; one of the languages
 * @param languages that notices may be written in, BCP 47
 * @param timeZone IANA name, for candidates whose own is not known
 * @param country ISO 3166-1 alpha-2, whose law holds; null if the organisation does not say
 * @param promises within how many days of each stage a candidate hears back
 * @param retentionMonths how long what is about a candidate is kept after the last outcome, or stage event without one
 * @param gatheringWindow ISO 8601 duration in which several outcomes of one person become one notice; PT0S for never
 * @param sending when notices may reach candidates; in events that are older than it, as is usual
 * @param digest how often the organisation hears of its process by mail; null for never
 * @param offerGuide whether a candidate with an offer gets a link to a page to weigh it; in events that are older than it, no
 * @param requestReminder whether the organisation is reminded by mail of what candidates asked and nobody has answered; in events
 *     that are older than it, no
 */
public record TenantChanged(
        String tenantId,
        int version,
        String name,
        String accentColour,
        String logoUrl,
        String defaultLanguage,
        List<String> languages,
        String timeZone,
        String country,
        Map<Stage, Integer> promises,
        int retentionMonths,
        String gatheringWindow,
        SendingHours sending,
        DigestRhythm digest,
        Boolean offerGuide,
        Boolean requestReminder,
        Instant changedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "io.hearback.tenant-changed.v1";

    /** One that wants no mail about its process or its candidates' questions, and has not asked for guides. */
    public TenantChanged(
            String tenantId,
            int version,
            String name,
            String accentColour,
            String logoUrl,
            String defaultLanguage,
            List<String> languages,
            String timeZone,
            String country,
            Map<Stage, Integer> promises,
            int retentionMonths,
            String gatheringWindow,
            SendingHours sending,
            Instant changedAt) {
        this(
                tenantId,
                version,
                name,
                accentColour,
                logoUrl,
                defaultLanguage,
                languages,
                timeZone,
                country,
                promises,
                retentionMonths,
                gatheringWindow,
                sending,
                null,
                false,
                false,
                changedAt);
    }

    public TenantChanged {
        requireNonNull(tenantId, "tenantId is null");
        requireNonNull(name, "name is null");
        requireNonNull(defaultLanguage, "defaultLanguage is null");
        languages = List.copyOf(requireNonNull(languages, "languages is null"));
        requireNonNull(timeZone, "timeZone is null");
        promises = Map.copyOf(requireNonNull(promises, "promises is null"));
        requireNonNull(gatheringWindow, "gatheringWindow is null");
        sending = sending == null ? SendingHours.USUAL : sending;
        offerGuide = Boolean.TRUE.equals(offerGuide);
        requestReminder = Boolean.TRUE.equals(requestReminder);
        requireNonNull(changedAt, "changedAt is null");
        if (version < 1) {
            throw new IllegalArgumentException("version is below 1");
        }
        if (retentionMonths < 1) {
            throw new IllegalArgumentException("retentionMonths is below 1");
        }
        if (Duration.parse(gatheringWindow).isNegative()) {
            throw new IllegalArgumentException("gatheringWindow is negative");
        }
    }
}
