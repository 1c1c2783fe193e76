package io.hearback.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Everything that did not go as told, by name. */
final class Mismatches {

    private final List<String> found = new ArrayList<>();

    void expect(String what, Object told, Object seen) {
        if (!Objects.equals(told, seen)) {
            found.add("%s: told %s, seen %s".formatted(what, told, seen));
        }
    }

    void expect(String what, boolean holds) {
        if (!holds) {
            found.add(what);
        }
    }

    List<String> all() {
        return List.copyOf(found);
    }
}
