package io.hearback.intake.tenant;

/** What an organisation's admins, or the installation's, change. */
public enum Change {
    TENANT_CREATED,
    SETTINGS_CHANGED,
    LIMIT_CHANGED,
    KEY_ISSUED,
    KEY_ROTATED,
    KEY_REVOKED,
    LEGAL_HOLD_SET,
    LEGAL_HOLD_ENDED
}
