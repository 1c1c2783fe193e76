package io.hearback.intake.key;

import io.hearback.intake.tenant.ApiKey;

/** A new key. The secret in it is nowhere else: whoever gets this shows it to its holder, once. */
public record IssuedKey(Key key, ApiKey secret) {}
