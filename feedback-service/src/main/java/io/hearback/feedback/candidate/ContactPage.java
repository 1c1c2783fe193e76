package io.hearback.feedback.candidate;

import io.hearback.feedback.consent.Consent;
import io.hearback.feedback.consent.ConsentDraft;
import io.hearback.feedback.consent.Consents;
import io.hearback.feedback.consent.WithdrawalToken;
import io.hearback.feedback.link.Link;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.WithFormRead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** To stay in touch, or not: a consent with an end, which can be withdrawn at any time. */
@Path("/c/{token}/stay-in-touch")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ContactPage {

    private final Door door;
    private final Senders senders;
    private final Consents consents;
    private final Clock clock;

    ContactPage(Door door, Senders senders, Consents consents, Clock clock) {
        this.door = door;
        this.senders = senders;
        this.consents = consents;
        this.clock = clock;
    }

    @GET
    public Response show(@BeanParam Visit visit) {
        return door.behind(visit, link -> page(200, link, visit, null));
    }

    @POST
    @ByHand
    public Response agree(@BeanParam Visit visit, @RestForm String agree, @RestForm String months) {
        return door.behind(visit, link -> {
            var draft = new ConsentDraft(agree, months);
            if (!draft.flawed().isEmpty()) {
                return page(422, link, visit, draft);
            }
            var language = visit.languageOr(link.language()).code();
            consents.give(link, draft, language, WithdrawalToken.from(visit.token()), clock.instant());
            return Door.done(visit, "/stay-in-touch", "agreed");
        });
    }

    @POST
    @ByHand
    @WithFormRead
    @Path("withdrawal")
    public Response withdraw(@BeanParam Visit visit) {
        return door.behind(visit, link -> {
            consents.withdraw(link, clock.instant());
            return Door.done(visit, "/stay-in-touch", "withdrawn");
        });
    }

    @GET
    @Path("withdrawal")
    public Response back(@BeanParam Visit visit) {
        return door.back(visit, "/stay-in-touch");
    }

    private Response page(int status, Link link, Visit visit, ConsentDraft typed) {
        var history = consents.of(link);
        var view = new View(
                visit.token(),
                visit.languageOr(link.language()),
                senders.of(link),
                history,
                WithdrawalToken.from(visit.token()),
                clock.instant(),
                typed == null ? ConsentDraft.EMPTY : typed,
                typed == null ? Set.of() : typed.flawed(),
                visit.done());
        return Pages.contact(status, view);
    }

    @ServerExceptionMapper(RuntimeException.class)
    Response unavailable(RuntimeException e, HttpHeaders headers) {
        return Pages.unavailable(e, headers);
    }

    /**
     * @param sender null if unknown just now
     * @param history newest first
     * @param withdrawal the token that opens the withdrawal alone
     * @param typed what could not be received yet
     */
    record View(
            String token,
            Language language,
            Sender sender,
            List<Consent> history,
            WithdrawalToken withdrawal,
            Instant now,
            ConsentDraft typed,
            Set<String> flawed,
            String done) {

        /** @return null if none holds */
        public Consent standing() {
            return history.stream()
                    .filter(consent -> consent.holdsAt(now))
                    .findFirst()
                    .orElse(null);
        }

        /** @return whether this page's link made the standing consent: the conversation may have more links than one */
        public boolean knowsWithdrawal() {
            return standing() != null && standing().isWithdrawnWith(withdrawal);
        }

        public List<String> months() {
            return ConsentDraft.MONTHS;
        }

        /** @return what was just done, or null if the table does not bear it out */
        public String did() {
            if ("agreed".equals(done) && standing() != null) {
                return done;
            }
            return "withdrawn".equals(done) && standing() == null && !history.isEmpty() ? done : null;
        }

        public String date(Instant at) {
            return date(at.atOffset(ZoneOffset.UTC).toLocalDate());
        }

        public String date(LocalDate day) {
            return language.date(day);
        }
    }
}
