package io.hearback.intake.webhook.lookup;

import io.hearback.intake.connection.Connection;

import java.util.HashSet;
import java.util.Set;

/** A ledger that remembers which applications ended. */
class FakeRevival extends Revival {

    private final Set<String> ended = new HashSet<>();

    FakeRevival() {
        super(null);
    }

    FakeRevival remembersTheEndOf(String application) {
        ended.add(application);
        return this;
    }

    @Override
    public Set<String> ended(Connection connection, Set<String> applicationReferences) {
        var known = new HashSet<>(applicationReferences);
        known.retainAll(ended);
        return known;
    }
}
