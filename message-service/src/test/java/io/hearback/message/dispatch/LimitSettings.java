package io.hearback.message.dispatch;

import java.util.Map;
import java.util.OptionalInt;

/** Limits as a test wants them. */
record LimitSettings(OptionalInt perTenant, OptionalInt perDomain, Map<String, Integer> domains, int perPlatform)
        implements LimitConfig {

    static final LimitSettings NONE = new LimitSettings(OptionalInt.empty(), OptionalInt.empty(), Map.of(), 60_000);

    LimitSettings perTenant(int limit) {
        return new LimitSettings(OptionalInt.of(limit), perDomain, domains, perPlatform);
    }

    LimitSettings domain(String domain, int limit) {
        return new LimitSettings(perTenant, perDomain, Map.of(domain, limit), perPlatform);
    }

    LimitSettings perPlatform(int limit) {
        return new LimitSettings(perTenant, perDomain, domains, limit);
    }

    @Override
    public int slowed() {
        return 60;
    }
}
