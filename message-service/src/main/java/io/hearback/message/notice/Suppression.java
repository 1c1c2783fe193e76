package io.hearback.message.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * An address that an organisation writes to no more.
 *
 * @param id tells nothing of the address
 * @param cause a code for why
 * @param noticeId the notice that came back, or that its reader complained about
 */
public record Suppression(String id, String cause, UUID noticeId, Instant since) {}
