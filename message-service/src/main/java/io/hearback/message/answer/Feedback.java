package io.hearback.message.answer;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The door to feedback-service. Blocking; asks once and leaves it to the caller to ask again. */
@ApplicationScoped
public class Feedback {

    private static final int AT_ONCE = 500;

    private final FeedbackClient client;

    Feedback(@RestClient FeedbackClient client) {
        this.client = client;
    }

    /**
     * One call for each 500 ids.
     *
     * @return by request; an unknown or erased request is not in it
     * @throws FeedbackUnavailableException on anything but the agreed answer
     */
    public Map<UUID, GivenAnswer> answers(Collection<UUID> requests) {
        var ids = new ArrayList<>(requests);
        var found = new HashMap<UUID, GivenAnswer>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = new FeedbackClient.Requests(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            try {
                client.resolve(some).answers().forEach(each -> found.put(each.requestId(), each));
            } catch (RuntimeException e) {
                throw new FeedbackUnavailableException(e);
            }
        }
        return found;
    }
}
