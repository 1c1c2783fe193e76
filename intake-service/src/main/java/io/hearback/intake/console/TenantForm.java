package io.hearback.intake.console;

import io.hearback.intake.report.Line;
import io.hearback.intake.tenant.TenantId;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/** An organisation that the installation's admin wants, as they filled the form in. The rules are the API's. */
public record TenantForm(
        String id, @NotNull @Line(max = 100) String name) {

    static final TenantForm EMPTY = new TenantForm("", "");

    static TenantForm of(String id, String name) {
        return new TenantForm(id == null ? "" : id.strip(), name == null ? "" : name.strip());
    }

    @AssertTrue
    public boolean isIdPossible() {
        return TenantId.isOne(id);
    }
}
