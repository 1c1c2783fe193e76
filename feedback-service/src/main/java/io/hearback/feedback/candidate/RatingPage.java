package io.hearback.feedback.candidate;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.rating.Feeling;
import io.hearback.feedback.rating.RatingDraft;
import io.hearback.feedback.rating.Ratings;
import io.hearback.feedback.rating.Referral;
import io.hearback.feedback.rating.Rule;
import io.hearback.feedback.rating.Surveys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How was the process? One number, two questions about the organisation, ten about the process and a comment, of which only the number is needed. */
@Path("/c/{token}/rating")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class RatingPage {

    /**
     * @param mayAsk whether {@link io.hearback.feedback.rating.SurveyRules} let the page ask
     * @param rated whether a rating is on record
     * @param rating as typed, or else as on record
     */
    record View(
            String token,
            Language language,
            Sender sender,
            boolean mayAsk,
            boolean rated,
            RatingDraft rating,
            Set<String> flawed,
            boolean done) {

        public List<String> scores() {
            return IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();
        }

        public List<Feeling> feelings() {
            return List.of(Feeling.values());
        }

        public List<Referral> referrals() {
            return List.of(Referral.values());
        }

        public List<Rule> rules() {
            return List.of(Rule.values());
        }

        public List<String> marks() {
            return IntStream.rangeClosed(Rule.LOWEST, Rule.HIGHEST)
                    .mapToObj(Integer::toString)
                    .toList();
        }
    }

    private final Door door;
    private final Senders senders;
    private final Surveys surveys;
    private final Ratings ratings;
    private final Clock clock;

    RatingPage(Door door, Senders senders, Surveys surveys, Ratings ratings, Clock clock) {
        this.door = door;
        this.senders = senders;
        this.surveys = surveys;
        this.ratings = ratings;
        this.clock = clock;
    }

    @GET
    public Response show(@BeanParam Visit visit) {
        return door.behind(visit, link -> page(200, link, visit, null));
    }

    /** A second rating takes the place of the first. Where the page may not ask, nothing is received. */
    @POST
    @ByHand
    public Response rate(@BeanParam Visit visit, @BeanParam RatingForm form) {
        return door.behind(visit, link -> {
            var draft = form.draft();
            if (surveys.against(link).isPresent()) {
                return page(409, link, visit, null);
            }
            if (!draft.flawed().isEmpty()) {
                return page(422, link, visit, draft);
            }
            ratings.receive(link, draft, clock.instant());
            return Door.done(visit, "/rating", "rating");
        });
    }

    private Response page(int status, Link link, Visit visit, RatingDraft typed) {
        var onRecord = ratings.of(link);
        return Pages.rating(
                status,
                new View(
                        visit.token(),
                        visit.languageOr(link.language()),
                        senders.of(link),
                        surveys.against(link).isEmpty(),
                        onRecord.isPresent(),
                        typed == null ? onRecord.orElse(RatingDraft.EMPTY) : typed,
                        typed == null ? Set.of() : typed.flawed(),
                        visit.did("rating", onRecord.isPresent())));
    }

    @ServerExceptionMapper(RuntimeException.class)
    Response unavailable(RuntimeException e, HttpHeaders headers) {
        return Pages.unavailable(e, headers);
    }
}
