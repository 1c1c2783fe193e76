package io.hearback.message.dispatch;

import io.hearback.message.notice.Channel;
import io.hearback.message.notice.Notice;

/** Takes notices to people by one channel. */
interface Courier {

    Channel channel();

    /**
     * Writes the notice, always to the same bytes, and waits until it could leave at once. Nothing of it leaves yet.
     *
     * @return to be closed
     * @throws UnwritableException if no way of trying will help
     * @throws CrowdedException if it has to go back into line
     * @throws MailServerAwayException if nobody's notices can leave now
     */
    Passage prepare(Notice notice) throws UnwritableException, CrowdedException, MailServerAwayException;
}
