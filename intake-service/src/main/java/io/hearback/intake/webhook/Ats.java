package io.hearback.intake.webhook;

import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.SigningSecret;
import io.hearback.intake.connection.Vendor;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is special about one vendor's webhooks. Each method is pure, so a delivery can be read again after a crash, and be
 * fuzzed in a unit test. A new vendor is one bean of this interface and nothing else changes.
 *
 * <p>A vendor whose deliveries are thin, or whose signature does not cover the body (Lever, SmartRecruiters, Teamtailor),
 * treats what it gets as a hint: {@link #read} answers with {@link News.Ask}, and a second bean, a {@link Lookup} of the same
 * vendor, fetches the resource and tells what it says. The time of the decision must come from the fetched resource as well.
 */
public interface Ats {

    Vendor vendor();

    /**
     * Is it from the vendor? Compares in constant time, tries every secret, and bounds the age where the vendor signs a time.
     * A delivery that asks for an answer of its own (a handshake, a test before the secret is known) gets
     * {@link Verdict.Answered}, and nothing of it is kept.
     *
     * @param live those whose end has not come; may be empty, and then only a handshake can pass
     */
    Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now);

    /**
     * What a second sending of the same delivery has in common with the first. Called only for what {@link #verify} let
     * pass.
     *
     * @throws UnfitDeliveryException if it cannot be told; the whole body stands for it then
     */
    DeliveryKeys keys(Arrival arrival) throws UnfitDeliveryException;

    /** @return headers, in lower case, that {@link #read} looks at; all others are forgotten once the delivery is kept */
    default Set<String> headersRead() {
        return Set.of();
    }

    /**
     * @return the body without what nobody may need, as the address of a candidate's computer; {@link #read} gets this one
     * @throws UnfitDeliveryException if it cannot be read; it is kept as it is then
     */
    default byte[] bodyKept(byte[] body) throws UnfitDeliveryException {
        return body;
    }

    /**
     * @return all that the delivery tells, in the order it tells it; empty if it is none of our business
     * @throws UnfitDeliveryException if it can never be read
     */
    List<News> read(Arrival arrival, Connection connection) throws UnfitDeliveryException;
}
