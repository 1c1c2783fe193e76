package io.hearback.message.recipient;

/** The organisation an API key belongs to. */
public record KeyOwner(String tenantId, String tenantName) {}
