package io.hearback.intake.webhook;

import io.hearback.intake.connection.Vendor;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All vendors whose webhooks we know. */
@ApplicationScoped
public class Vendors {

    private final Map<Vendor, Ats> systems;
    private final Map<Vendor, Lookup> lookups;

    Vendors(@All List<Ats> systems, @All List<Lookup> lookups) {
        this.systems = systems.stream().collect(Collectors.toUnmodifiableMap(Ats::vendor, Function.identity()));
        this.lookups = lookups.stream().collect(Collectors.toUnmodifiableMap(Lookup::vendor, Function.identity()));
    }

    /** @return how its deliveries are read; empty for a vendor we do not know */
    public Optional<Ats> webhooksOf(Vendor vendor) {
        return Optional.ofNullable(systems.get(vendor));
    }

    /** @return empty for a vendor whose deliveries say all */
    Optional<Lookup> lookupOf(Vendor vendor) {
        return Optional.ofNullable(lookups.get(vendor));
    }

    /** @return those whose deliveries are read without a question to anybody */
    Set<Vendor> tellingAll() {
        return systems.keySet().stream()
                .filter(vendor -> !lookups.containsKey(vendor))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return those that must be asked, and may be slow to answer */
    Set<Vendor> tellingHints() {
        return systems.keySet().stream().filter(lookups::containsKey).collect(Collectors.toUnmodifiableSet());
    }
}
