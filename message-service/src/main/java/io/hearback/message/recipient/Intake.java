package io.hearback.message.recipient;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The door to intake-service. Blocking; asks once and leaves it to the caller to ask again. */
@ApplicationScoped
public class Intake {

    private static final int AT_ONCE = 1000;

    private final IntakeClient client;

    Intake(@RestClient IntakeClient client) {
        this.client = client;
    }

    /**
     * One call for each 1000 ids.
     *
     * @return by outcome; an unknown or erased outcome is not in it
     * @throws IntakeUnavailableException on anything but the agreed answer
     */
    public Map<UUID, Recipient> recipients(Collection<UUID> outcomes) {
        var ids = new ArrayList<>(outcomes);
        var found = new HashMap<UUID, Recipient>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = new IntakeClient.Outcomes(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            asked(() -> client.resolve(some)).recipients().forEach(each -> found.put(each.outcomeId(), each));
        }
        return found;
    }

    /**
     * One call for each 1000 ids.
     *
     * @return by application; one of whose people nobody told us is not in it
     * @throws IntakeUnavailableException on anything but the agreed answer
     */
    public Map<UUID, Applicant> applicants(Collection<UUID> applications) {
        var ids = new ArrayList<>(applications);
        var found = new HashMap<UUID, Applicant>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = new IntakeClient.Applications(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            asked(() -> client.resolve(some)).applicants().forEach(each -> found.put(each.applicationId(), each));
        }
        return found;
    }

    /**
     * Says that nothing is left here of whom an erasure is about. Safe to repeat.
     *
     * @throws IntakeUnavailableException on anything but the agreed answer
     */
    public void erased(UUID erasure) {
        asked(() -> {
            client.erased(erasure);
            return null;
        });
    }

    /**
     * Remembered for a short while (see {@code quarkus.cache.caffeine."api-keys"}), a refusal too; a failure never.
     *
     * @param keyHash SHA-256 of the key, 64 lower-case hex digits
     * @return empty for a key nobody owns, or that has ended
     * @throws IntakeUnavailableException on anything but the agreed answer
     */
    @CacheResult(cacheName = "api-keys")
    public Optional<KeyOwner> owner(String keyHash) {
        return asked(() -> {
            try {
                return Optional.of(client.verify(new IntakeClient.Key(keyHash)));
            } catch (WebApplicationException e) {
                if (e.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new IntakeUnavailableException(e);
        }
    }
}
