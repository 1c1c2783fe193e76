package io.hearback.message.notice;

import static java.util.Objects.requireNonNull;

/**
 * The channel a notice takes. It may take one after the other, and never two at once.
 *
 * @param channel its last one or, before its first attempt, what it would be without anybody's choice
 * @param triedBefore hand-overs begun by other channels before it came to this one
 */
public record Way(Channel channel, int triedBefore) {

    /** As every notice begins. */
    public static final Way MAIL = new Way(Channel.EMAIL, 0);

    public Way {
        requireNonNull(channel, "channel is null");
    }
}
