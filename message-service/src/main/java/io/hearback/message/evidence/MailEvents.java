package io.hearback.message.evidence;

import io.hearback.message.notice.Evidence;
import io.hearback.message.notice.Settlement;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;

/** What those who carry our mail tell us by themselves, signed with a secret of this installation. */
@ApplicationScoped
public class MailEvents {

    /** The three headers of a signed delivery; any may be null. */
    public record Seal(String id, String timestamp, String signatures) {}

    private final Settlement settlement;
    private final StandardSignature signature;
    private final Clock clock;

    MailEvents(Settlement settlement, EvidenceConfig config, Clock clock) {
        this.settlement = settlement;
        this.signature = new StandardSignature(config.signingSecrets().orElse(List.of()));
        this.clock = clock;
    }

    /** @return whether it comes from somebody who knows our secret, and was sent just now; to be asked before it is read */
    public boolean verifies(Seal seal, byte[] body) {
        return signature.verifies(seal.id(), seal.timestamp(), seal.signatures(), body, clock.instant());
    }

    /** Each in a transaction of its own. After a failure, all of them may be told again. */
    public void told(List<Evidence> evidence) {
        evidence.forEach(settlement::settle);
    }

    public void bounced(byte[] report) {
        DeliveryReport.read(report, clock.instant()).ifPresent(settlement::settle);
    }
}
