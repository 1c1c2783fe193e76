package io.hearback.intake.tenant;

/**
 * Another transaction has written what this one had found missing. Thrown inside {@link TenantWall#inside}, it rolls back and
 * begins again, and finds what the other wrote.
 */
public class OvertakenException extends RuntimeException {

    public OvertakenException() {
        super("another transaction was faster", null, false, false);
    }
}
