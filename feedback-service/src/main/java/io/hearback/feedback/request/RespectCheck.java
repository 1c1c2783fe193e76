package io.hearback.feedback.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Judges what a recruiter types, by the rules that hold for notices. */
@ApplicationScoped
public class RespectCheck {

    private final RespectService service;

    RespectCheck(@RestClient RespectService service) {
        this.service = service;
    }

    /**
     * Asks message-service; keeps nothing.
     *
     * @param language BCP 47, or null to find it out
     * @throws NotJudgedException if message-service does not say
     */
    public Judgement judge(String text, String language) {
        try {
            return service.check(new RespectService.Words(text, language));
        } catch (ProcessingException | WebApplicationException e) {
            throw new NotJudgedException(e);
        }
    }
}
