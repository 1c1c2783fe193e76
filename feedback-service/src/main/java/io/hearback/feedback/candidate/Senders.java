package io.hearback.feedback.candidate;

import io.hearback.feedback.link.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Who wrote the notice behind a link. */
@ApplicationScoped
class Senders {

    private static final Logger LOG = Logger.getLogger(Senders.class);

    private final MessageService messages;

    Senders(@RestClient MessageService messages) {
        this.messages = messages;
    }

    /** @return null if message-service does not say: the page works without names */
    Sender of(Link link) {
        try {
            var sender = messages.senderOf(link.tenant().value(), link.noticeId());
            return sender != null && sender.complete() ? sender : null;
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf(
                    "SENDER_UNKNOWN notice=%s cause=%s",
                    link.noticeId(), e.getClass().getSimpleName());
            return null;
        }
    }
}
