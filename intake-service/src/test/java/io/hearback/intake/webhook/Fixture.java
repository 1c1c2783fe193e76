package io.hearback.intake.webhook;

import io.hearback.intake.Signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A vendor's delivery, written from the vendor's list of fields, and how the vendor signs it. */
public final class Fixture {

    private final String vendor;
    private final String text;

    private Fixture(String vendor, String text) {
        this.vendor = vendor;
        this.text = text;
    }

    /** @param name of a file in test resources, as greenhouse/reject_candidate; ids in it are new each time */
    public static Fixture of(String name) {
        try (var file = Fixture.class.getResourceAsStream("/webhook/" + name + ".json")) {
            return new Fixture(
                    name.substring(0, name.indexOf('/')), new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param part must stand in the text */
    public Fixture with(String part, String other) {
        if (!text.contains(part)) {
            throw new IllegalArgumentException(part + " is not in the fixture");
        }
        return new Fixture(vendor, text.replace(part, other));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public String vendor() {
        return vendor;
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
            default -> Signatures.standard(secret, "msg_" + UUID.randomUUID(), Instant.now(), body);
        };
    }
}
