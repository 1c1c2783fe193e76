package io.hearback.local.demo;

import io.hearback.local.platform.Platform;
import io.hearback.local.secret.Tenant;

import java.util.Map;
import java.util.stream.Collectors;

/** The organisations' API keys, as a caller says them. */
final class Keys {

    private final Map<String, Map<String, String>> byTenant;

    Keys(Platform platform) {
        byTenant = platform.tenants().stream()
                .collect(Collectors.toMap(Tenant::id, tenant -> Map.of("Authorization", "Bearer " + tenant.apiKey())));
    }

    /** @return the header with the organisation's key */
    Map<String, String> of(String tenant) {
        return byTenant.get(tenant);
    }
}
