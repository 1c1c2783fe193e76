package io.hearback.intake.vault;

import java.util.UUID;

/**
 * What the vault keeps of one outcome.
 *
 * @param fingerprint of the whole report
 * @param recipient null for a reinstatement, about which nobody is written to
 */
public record Kept(UUID outcomeId, Fingerprint fingerprint, Recipient recipient) {}
