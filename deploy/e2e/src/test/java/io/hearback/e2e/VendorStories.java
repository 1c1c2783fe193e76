package io.hearback.e2e;

import io.hearback.local.vendor.Delivery;
import io.hearback.local.vendor.Fixture;
import io.hearback.local.vendor.Signatures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** The story of each vendor, each time about other people. */
final class VendorStories {

    /** All reasons that the fixtures give. Gupy's list gives none, and an organisation may say what that means as well. */
    static final List<String> REASONS = List.of(
            "Too Junior", "Too inexperienced", "Not enough experience", "Underqualified", "Skills", "no reason given");

    private static final String ARCHIVED = "{\"archivedAt\":1795168800000,\"reason\":\"r-1\"}";

    private VendorStories() {}

    static List<VendorStory> all() {
        return List.of(
                greenhouse(),
                ashby(),
                workable(),
                recruitee(),
                lever(),
                smartRecruiters(),
                teamtailor("Teamtailor, which signs an id", application -> {
                    return system -> system.delivers(application);
                }),
                teamtailor("Teamtailor, which signs a time and the body", application -> {
                    return system -> system.delivers(timed(application, system));
                }),
                workablePolled(),
                gupyPolled(),
                ownWords(
                        "Standard Webhooks",
                        "STANDARD_WEBHOOKS",
                        json -> new Delivery(json.getBytes(StandardCharsets.UTF_8), Map.of())),
                ownWords("CloudEvents, binary", "CLOUDEVENTS", VendorStories::binary),
                ownWords("CloudEvents, structured", "CLOUDEVENTS", VendorStories::structured),
                batch());
    }

    static VendorStory greenhouse() {
        var id = newId();
        return told(
                "Greenhouse",
                "hector.porter." + id,
                List.of("Hector Porter", "Designer"),
                Fixture.of("greenhouse/reject_candidate").about(id),
                Fixture.of("greenhouse/unreject_candidate").about(id));
    }

    private static VendorStory ashby() {
        var id = newId();
        var archived = Fixture.of("ashby/archived").about(id);
        return told(
                "Ashby",
                "james." + id,
                List.of("James Okafor", "First Designer"),
                archived,
                archived.with("000000000001", "000000000002")
                        .with("\"Archived\"", "\"Active\"")
                        .with("\"updatedAt\":\"2026-11-20T15:50:41.123Z\"", "\"updatedAt\":\"2026-11-20T16:00:00Z\""));
    }

    private static VendorStory workable() {
        var id = newId();
        var disqualified = Fixture.of("workable/disqualified").about(id);
        return told(
                "Workable",
                "lakita." + id,
                List.of("Lakita Marrero", "Operations Manager"),
                disqualified,
                disqualified
                        .with("evt-", "evt-again-")
                        .with("\"disqualified\":true", "\"disqualified\":false")
                        .with("\"fired_at\":\"2026-11-20T15:50:45Z\"", "\"fired_at\":\"2026-11-20T17:00:00Z\""));
    }

    /** The address is tested before Recruitee shows the secret. */
    private static VendorStory recruitee() {
        var id = newId();
        var disqualified = Fixture.of("recruitee/disqualified").about(id);
        Consumer<ConnectedSystem> refuses = system -> {
            system.delivers(new Delivery("{\"test\": true}".getBytes(StandardCharsets.UTF_8), Map.of()));
            system.delivers(disqualified);
        };
        var requalified = disqualified
                .with("{\"id\":" + id + ",\"attempt_count\"", "{\"id\":1,\"attempt_count\"")
                .with("\"disqualified\"", "\"requalified\"")
                .with("2026-11-20T15:50:41.000Z", "2026-11-20T16:00:00.000Z");
        return new VendorStory(
                "Recruitee",
                "RECRUITEE",
                false,
                addresses("jan." + id),
                List.of("Jan de Vries", "Barista"),
                refuses,
                system -> system.delivers(requalified));
    }

    private static VendorStory lever() {
        var id = newId();
        var hint = Fixture.of("lever/archived").about(id);
        var opportunity = Fixture.of("lever/opportunity").about(id);
        var address = "/v1/opportunities/" + id;
        return hinted(
                "Lever",
                id,
                system -> {
                    system.api()
                            .knows(address, opportunity.text())
                            .knows(address + "/applications/a-1", "{\"data\": {\"posting\": \"p-1\"}}")
                            .knows("/v1/postings/p-1", "{\"data\": {\"text\": \"Data engineer\"}}")
                            .knows("/v1/stages/s-1", "{\"data\": {\"text\": \"Phone screen\"}}")
                            .knows(
                                    "/v1/archive_reasons/r-1",
                                    "{\"data\": {\"text\": \"Underqualified\", \"type\": \"non-hired\"}}");
                    system.delivers(hint);
                },
                system -> {
                    system.api()
                            .knows(address, opportunity.with(ARCHIVED, "null").text());
                    system.delivers(hint);
                });
    }

    /** Shakes hands before it delivers anything. */
    private static VendorStory smartRecruiters() {
        var id = newId();
        var hint = Fixture.of("smartrecruiters/updated").about(id);
        var candidate = Fixture.of("smartrecruiters/candidate").about(id);
        var history = Fixture.of("smartrecruiters/history");
        return hinted(
                "SmartRecruiters",
                id,
                system -> {
                    var handshake = system.send(new Delivery(new byte[0], Map.of("X-Hook-Secret", "temporary")));
                    assertThat(handshake.headers().firstValue("X-Hook-Secret")).hasValue("temporary");
                    system.api()
                            .knows("/candidates/" + id, candidate.text())
                            .knows("/candidates/" + id + "/status/history", history.text());
                    system.delivers(hint);
                },
                system -> {
                    system.api()
                            .knows(
                                    "/candidates/" + id,
                                    candidate.with("REJECTED", "INTERVIEW").text())
                            .knows(
                                    "/candidates/" + id + "/status/history",
                                    history.with("2026-11-02T10:00:00.000Z", "2026-11-21T10:00:00.000Z")
                                            .with("IN_REVIEW", "INTERVIEW")
                                            .text());
                    system.delivers(hint);
                });
    }

    /** @param signing how it delivers */
    private static VendorStory teamtailor(String title, Function<Fixture, Consumer<ConnectedSystem>> signing) {
        var id = newId();
        var hint = Fixture.of("teamtailor/updated").about(id);
        var application = Fixture.of("teamtailor/application").about(id);
        var address = "/v1/job-applications/" + id;
        return hinted(
                title,
                id,
                system -> {
                    system.api().knows(address, application.text());
                    signing.apply(hint).accept(system);
                },
                system -> {
                    system.api()
                            .knows(
                                    address,
                                    application
                                            .with(
                                                    "\"rejected-at\":\"2026-11-20T11:00:00+01:00\"",
                                                    "\"rejected-at\":null")
                                            .text());
                    signing.apply(hint.with("T11:00:00", "T17:05:00")).accept(system);
                });
    }

    private static Delivery timed(Fixture fixture, ConnectedSystem system) {
        var body = fixture.with(",\"signature\":\"SIGNATURE\"", "").bytes();
        return new Delivery(body, Signatures.teamtailorTimed(system.secret(), Instant.now(), body));
    }

    /** No event told it. */
    private static VendorStory workablePolled() {
        var id = newId();
        var address = "/spi/v3/candidates";
        return new VendorStory(
                "Workable, polled",
                "WORKABLE",
                true,
                addresses("lakita." + id),
                List.of("Lakita Marrero", "Operations Manager"),
                system -> system.api()
                        .knows(
                                address + "/wk" + id,
                                Fixture.of("workable/candidate").about(id).text())
                        .knows(
                                address,
                                Fixture.of("workable/candidates").about(id).text()),
                null);
    }

    private static VendorStory gupyPolled() {
        var id = newId();
        var list = Fixture.of("gupy/applications").about(id).text();
        return new VendorStory(
                "Gupy, polled",
                "GUPY",
                true,
                addresses("camille." + id),
                List.of("Camille Martin", "Engenheira de dados"),
                system -> system.api().knows("/api/v2/applications", list),
                null);
    }

    /** @param form how our own words are sent */
    private static VendorStory ownWords(String title, String vendor, Function<String, Delivery> form) {
        var refusal = AnOutcome.refusal().forJob("Warehouse planner");
        return new VendorStory(
                title,
                vendor,
                false,
                List.of(refusal.email()),
                List.of("Robin", "Warehouse planner"),
                system -> system.delivers(standard(form.apply(refusal.json()), system)),
                system -> system.delivers(standard(form.apply(refusal.takenBack()), system)));
    }

    private static VendorStory batch() {
        var one = AnOutcome.refusal().forJob("Warehouse planner");
        var other = AnOutcome.refusal().forJob("Warehouse planner");
        return new VendorStory(
                "CloudEvents, a batch",
                "CLOUDEVENTS",
                false,
                List.of(one.email(), other.email()),
                List.of("Robin", "Warehouse planner"),
                system -> system.delivers(standard(batch(one.json(), other.json()), system)),
                system -> system.delivers(standard(batch(one.takenBack(), other.takenBack()), system)));
    }

    private static Delivery binary(String data) {
        var attributes =
                Map.of("ce-specversion", "1.0", "ce-id", "1", "ce-source", "/ats", "ce-type", "com.example.ended");
        return new Delivery(data.getBytes(StandardCharsets.UTF_8), attributes);
    }

    private static Delivery structured(String data) {
        return new Delivery(
                event(data).getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/cloudevents+json"));
    }

    private static Delivery batch(String one, String other) {
        return new Delivery(
                "[%s, %s]".formatted(event(one), event(other)).getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/cloudevents-batch+json"));
    }

    private static String event(String data) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/ats", "type": "com.example.ended", "data": %s}""".formatted(UUID.randomUUID(), data);
    }

    private static Delivery standard(Delivery delivery, ConnectedSystem system) {
        var headers = new HashMap<>(delivery.headers());
        headers.putAll(
                Signatures.standard(system.secret(), "msg_" + UUID.randomUUID(), Instant.now(), delivery.body()));
        return new Delivery(delivery.body(), headers);
    }

    /** One whose delivery says all. */
    private static VendorStory told(
            String vendor, String mailbox, List<String> reads, Fixture refusal, Fixture reinstatement) {
        return new VendorStory(
                vendor,
                vendor.toUpperCase(java.util.Locale.ROOT),
                false,
                addresses(mailbox),
                reads,
                system -> system.delivers(refusal),
                system -> system.delivers(reinstatement));
    }

    /** One that must be asked, all of them about Camille. */
    private static VendorStory hinted(
            String title, String id, Consumer<ConnectedSystem> refuses, Consumer<ConnectedSystem> takesBack) {
        return new VendorStory(
                title,
                title.replaceAll(",.*", "").toUpperCase(java.util.Locale.ROOT),
                true,
                addresses("camille." + id),
                List.of("Camille Martin", "Data engineer"),
                refuses,
                takesBack);
    }

    private static List<String> addresses(String mailbox) {
        return List.of(mailbox + "@example.org");
    }

    /** @return nine digits that no other story has */
    static String newId() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));
    }
}
