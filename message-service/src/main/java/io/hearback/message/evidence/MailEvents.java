package io.hearback.message.evidence;

import io.hearback.guard.StandardSignature;
import io.hearback.message.notice.Evidence;
import io.hearback.message.notice.Settlement;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;

/** What those who carry our mail tell us by themselves, signed with a secret of this installation. */
@ApplicationScoped
public class MailEvents {

    private final Settlement settlement;
    private final List<String> secrets;
    private final Clock clock;

    MailEvents(Settlement settlement, EvidenceConfig config, Clock clock) {
        this.settlement = settlement;
        this.secrets = config.signingSecrets().orElse(List.of());
        if (!secrets.stream().allMatch(StandardSignature::isSecret)) {
            throw new IllegalArgumentException(
                    "hearback.evidence.signing-secrets: one is not whsec_ and 24 to 64 bytes in Base64");
        }
        this.clock = clock;
    }

    /** @return whether it comes from somebody who knows our secret, and was sent just now; to be asked before it is read */
    public boolean verifies(StandardSignature signature, byte[] body) {
        return signature.of(body, secrets, clock.instant()) == StandardSignature.Finding.VERIFIED;
    }

    /** Each in a transaction of its own. After a failure, all of them may be told again. */
    public void told(List<Evidence> evidence) {
        evidence.forEach(settlement::settle);
    }

    public void bounced(byte[] report) {
        DeliveryReport.read(report, clock.instant()).ifPresent(settlement::settle);
    }
}
