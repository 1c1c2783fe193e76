package io.hearback.feedback.tenant;

import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/** A hiring organisation. */
public record TenantId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    public TenantId {
        requireNonNull(value, "value is null");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a tenant id is 2 to 40 of a-z, 0-9 and '-', not starting with '-'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
