package io.hearback.message.bulk;

import io.hearback.contract.ReasonCode;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which notices to candidates a decision is about: those to which all that is given here applies.
 *
 * @param batchId of the file that their outcomes came in, as intake-service tells it of an import
 * @param jobTitle as it stands in the notice
 * @param cause a code that held notices are held for
 * @param decidedFrom not before, as is writtenFrom
 * @param decidedTo before, as is writtenTo
 * @param writtenFrom when the notice was written, which is seconds after its outcome was recorded
 * @param notices these and no others
 */
public record Filter(
        UUID batchId,
        String jobTitle,
        ReasonCode reason,
        String language,
        String cause,
        Instant decidedFrom,
        Instant decidedTo,
        Instant writtenFrom,
        Instant writtenTo,
        List<UUID> notices) {

    public Filter {
        notices = notices == null || notices.isEmpty() ? null : List.copyOf(notices);
    }

    /** @return whether it leaves nothing out */
    public boolean isEmpty() {
        return Stream.of(
                        batchId,
                        jobTitle,
                        reason,
                        language,
                        cause,
                        decidedFrom,
                        decidedTo,
                        writtenFrom,
                        writtenTo,
                        notices)
                .allMatch(Objects::isNull);
    }
}
