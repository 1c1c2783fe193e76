package io.hearback.message.notice;

import java.time.Instant;

/**
 * An UNKNOWN notice: nobody can tell whether the mail server has it.
 *
 * @param notBefore its last hand-over did not begin before this
 * @param since when we lost sight of it, by which its last hand-over was over for us
 */
public record Unproved(String messageId, Instant notBefore, Instant since) {}
