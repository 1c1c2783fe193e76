package io.hearback.message.notice;

import java.util.List;
import java.util.UUID;

/**
 * How a notice stands to others of the same person.
 *
 * @param carriedBy the notice that tells this one's decision; null if it speaks for itself
 * @param carries the notices whose decisions this one's text tells as well, in that order
 */
public record Gathered(UUID carriedBy, List<UUID> carries) {

    static final Gathered ALONE = new Gathered(null, List.of());

    public Gathered {
        carries = List.copyOf(carries);
    }
}
