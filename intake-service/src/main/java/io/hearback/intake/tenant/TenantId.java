package io.hearback.intake.tenant;

import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/** A hiring organisation. */
public record TenantId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    public TenantId {
        requireNonNull(value, "value is null");
        if (!isOne(value)) {
            throw new IllegalArgumentException("a tenant id is 2 to 40 of a-z, 0-9 and '-', not starting with '-'");
        }
    }

    /** @return whether an organisation could be called so; not for null */
    public static boolean isOne(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
