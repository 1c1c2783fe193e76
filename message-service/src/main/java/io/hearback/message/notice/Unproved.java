package io.hearback.message.notice;

import io.hearback.message.tenant.TenantId;

import java.time.Instant;

/**
 * An UNKNOWN notice: nobody can tell whether the mail server has it.
 *
 * @param sentAgain whether it was sent once more already because nothing was proved: that is never done twice
 * @param notBefore its last hand-over did not begin before this
 * @param since when we lost sight of it, by which its last hand-over was over for us
 */
public record Unproved(TenantId tenant, String messageId, boolean sentAgain, Instant notBefore, Instant since) {}
