package io.hearback.intake.setting;

/** There is an organisation with this id already. */
public class TenantExistsException extends RuntimeException {

    TenantExistsException() {
        super("the tenant's id is taken");
    }
}
