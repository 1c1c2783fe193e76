package io.hearback.local.vendor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What a vendor delivers or answers, written from the vendor's list of fields, and how the vendor signs it. */
public final class Fixture {

    private static final String APPLICATION = "265293";
    private static final String PERSON = "265788";

    private final String vendor;
    private final String application;
    private final String text;

    private Fixture(String vendor, String application, String text) {
        this.vendor = vendor;
        this.application = application;
        this.text = text;
    }

    /** @param name of a file, as greenhouse/reject_candidate; it is about application 265293 of person 265788 */
    public static Fixture of(String name) {
        try (var file = Fixture.class.getResourceAsStream("/webhook/" + name + ".json")) {
            return new Fixture(
                    name.substring(0, name.indexOf('/')),
                    APPLICATION,
                    new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param id digits, as some vendors' ids are numbers
     * @return the same of another application, and of another person, who has an address of their own
     */
    public Fixture about(String id) {
        return new Fixture(vendor, id, text.replace(application, id).replace(PERSON, id));
    }

    /** @param part must stand in the text */
    public Fixture with(String part, String other) {
        if (!text.contains(part)) {
            throw new IllegalArgumentException(part + " is not in the fixture");
        }
        return new Fixture(vendor, application, text.replace(part, other));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public String text() {
        return text;
    }

    public String vendor() {
        return vendor;
    }

    /** @return as the vendor would send it now; each time with an id of its own, where the vendor has one outside of the body */
    public Delivery signed(String secret) {
        var body = switch (vendor) {
            case "lever" -> signedByLever(secret);
            case "teamtailor" -> with("SIGNATURE", Signatures.teamtailorId(secret, application));
            default -> this;
        };
        return new Delivery(body.bytes(), signed(vendor, secret, body.bytes()));
    }

    private Fixture signedByLever(String secret) {
        var token = UUID.randomUUID().toString();
        var triggeredAt = String.valueOf(Instant.now().toEpochMilli());
        return with("TOKEN", token)
                .with("TRIGGERED_AT", triggeredAt)
                .with("SIGNATURE", Signatures.hex(secret, token + triggeredAt));
    }

    /** @return the headers a vendor would send along */
    public static Map<String, String> signed(String vendor, String secret, byte[] body) {
        return switch (vendor) {
            case "greenhouse" ->
                Map.of(
                        "Signature",
                        "sha256 " + Signatures.hex(secret, body),
                        "Greenhouse-Event-ID",
                        UUID.randomUUID().toString());
            case "ashby" -> Map.of("Ashby-Signature", "sha256=" + Signatures.hex(secret, body));
            case "workable" -> Map.of("X-Workable-Signature", Signatures.hex(secret, body));
            case "recruitee" -> Map.of("X-Recruitee-Signature", Signatures.hex(secret, body));
            case "smartrecruiters" ->
                Signatures.smartRecruiters(secret, "application.status.updated", Instant.now(), body);
            case "lever", "teamtailor" -> Map.of(); // what they sign, they sign in the body
            default -> Signatures.standard(secret, "msg_" + UUID.randomUUID(), Instant.now(), body);
        };
    }
}
