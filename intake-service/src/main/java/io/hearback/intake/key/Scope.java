package io.hearback.intake.key;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hearback.intake.tenant.Callers;

import java.util.Arrays;

/** What the holder of a key may do. */
public enum Scope {
    ADMIN(Callers.ADMIN),
    RECRUITER(Callers.RECRUITER),
    AUDITOR(Callers.AUDITOR);

    private final String role;

    Scope(String role) {
        this.role = role;
    }

    /** @return the role of a caller who shows such a key, which is also what the scope is called */
    @JsonValue
    public String role() {
        return role;
    }

    static Scope of(String role) {
        return Arrays.stream(values())
                .filter(scope -> scope.role.equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scope has this role"));
    }
}
