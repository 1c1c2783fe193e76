package io.hearback.intake.webhook;

import io.hearback.intake.tenant.Sha256;

import java.util.HexFormat;

import static java.util.Objects.requireNonNull;

/**
 * By what a repetition is known. Only hashes of them are kept, so they may be of any length.
 *
 * @param deliveryId the vendor's id of this delivery, the same each time it is sent again; null where there is none
 * @param meaning what it tells, in the vendor's ids and times, as "reject_candidate 265293 2015-02-11T15:50:41Z". It must
 *     come from what is signed, as an id in a header may be changed by whoever replays; and two different events must never
 *     share it, as the second would be lost
 */
public record DeliveryKeys(String deliveryId, String meaning) {

    public DeliveryKeys {
        requireNonNull(meaning, "meaning is null");
    }

    /** For what has neither ids nor a time of its own: another delivery of the same bytes is the same delivery. */
    public static DeliveryKeys ofBody(String deliveryId, byte[] body) {
        return new DeliveryKeys(deliveryId, HexFormat.of().formatHex(Sha256.digest(body)));
    }

    public static DeliveryKeys of(String deliveryId, Object... meaning) {
        var words = new StringBuilder();
        for (var word : meaning) {
            words.append(word).append('\n'); // no id has a line break, so no two lists read the same
        }
        return new DeliveryKeys(deliveryId, words.toString());
    }
}
