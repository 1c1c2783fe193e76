package io.hearback.intake.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an import has come.
 *
 * @param id unique in its tenant
 * @param batchId random: what other services know it by, so that its notices can be found again
 * @param dryRun whether nothing is to be recorded
 * @param lines worked off
 * @param recorded outcomes that are on record through this import; of a dry run, that would be
 * @param replayed outcomes that were on record before
 * @param refused lines that were not taken; their flaws say why
 * @param forecast of a dry run that was read to its end, JSON; null otherwise
 */
public record Import(
        String id,
        UUID batchId,
        Format format,
        boolean dryRun,
        State state,
        long lines,
        long recorded,
        long replayed,
        long refused,
        String forecast,
        Instant startedAt,
        Instant updatedAt) {

    public enum State {
        /** Being worked on. */
        RUNNING,
        /** The file was read to its end. */
        DONE,
        /** The connection broke, or this service was stopped; sending the same file again goes on where it was. */
        INTERRUPTED
    }
}
