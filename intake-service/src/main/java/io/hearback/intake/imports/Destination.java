package io.hearback.intake.imports;

import io.hearback.intake.outcome.Answer;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.function.BiConsumer;

/** Where the outcomes of an import go. */
interface Destination {

    /**
     * Called for two batches at once.
     *
     * @param along is called with the answers, in the order of what the batch tells, before these are committed; it waits
     *     until the batch before is
     */
    void take(Batch batch, BiConsumer<Handle, List<Answer>> along);

    /** @return what is to be told once a file was read to its end, JSON; null if nothing is */
    default String summary() {
        return null;
    }
}
