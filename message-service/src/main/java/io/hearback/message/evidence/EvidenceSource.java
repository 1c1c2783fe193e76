package io.hearback.message.evidence;

import io.hearback.message.notice.Evidence;
import io.hearback.message.notice.Unproved;

import java.time.Instant;
import java.util.List;

/** Somebody who can be asked. Others tell us by themselves, see {@link MailEvents}. */
interface EvidenceSource {

    /**
     * @param unproved as of now
     * @return what it knows of them; silence on what it does not
     */
    List<Evidence> about(List<Unproved> unproved, Instant now);
}
