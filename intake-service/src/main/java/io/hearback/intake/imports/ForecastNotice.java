package io.hearback.intake.imports;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;

import java.time.Instant;

/**
 * A notice that would come of an outcome.
 *
 * @param state HELD, or SCHEDULED
 * @param cause why a person has to look at it first; null if nobody has to
 * @param verdict of the respect check; null where the words are still missing
 */
public record ForecastNotice(
        NoticeKind kind,
        NoticeState state,
        String cause,
        String language,
        Instant sendAt,
        String verdict,
        Integer score) {}
