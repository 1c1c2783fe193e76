package io.hearback.feedback.candidate;

import java.util.Set;

/** In which directions a candidate can go on; in the order of the page. */
enum Direction {
    LEARN(Set.of("COURSE", "CERTIFICATION", "WORKSHOP")),
    PEOPLE(Set.of("MENTORING", "NETWORK")),
    ROLES(Set.of("ROLE"));

    private final Set<String> kinds;

    Direction(Set<String> kinds) {
        this.kinds = kinds;
    }

    Set<String> kinds() {
        return kinds;
    }
}
