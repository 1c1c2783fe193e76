package io.hearback.feedback.candidate;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.plan.PlanCalendar;
import io.hearback.feedback.plan.PlanMarkdown;
import io.hearback.feedback.plan.PlanStep;
import io.hearback.feedback.plan.Plans;
import io.hearback.feedback.plan.StepDraft;
import io.hearback.feedback.request.Answer;
import io.hearback.feedback.request.Answers;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the feedback says, and what the candidate makes of it: a plan to tick, to change and to take along. */
@Path("/c/{token}/plan")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class PlanPage {

    private static final Set<String> DONE = Set.of("added", "changed", "removed");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Door door;
    private final Senders senders;
    private final Answers answers;
    private final Plans plans;
    private final Clock clock;

    PlanPage(Door door, Senders senders, Answers answers, Plans plans, Clock clock) {
        this.door = door;
        this.senders = senders;
        this.answers = answers;
        this.plans = plans;
        this.clock = clock;
    }

    @GET
    public Response show(@BeanParam Visit visit) {
        return door.afterRefusal(visit, link -> page(200, link, visit, StepDraft.EMPTY, Set.of()));
    }

    @POST
    @ByHand
    @Path("steps")
    public Response add(@BeanParam Visit visit, @RestForm String words, @RestForm String due) {
        return door.afterRefusal(visit, link -> {
            var draft = new StepDraft(words, due);
            var flawed = new LinkedHashSet<>(draft.flawed(today()));
            if (flawed.isEmpty() && !plans.add(link, draft, clock.instant())) {
                flawed.add("full");
            }
            return flawed.isEmpty() ? Door.done(visit, "/plan", "added") : page(422, link, visit, draft, flawed);
        });
    }

    /** @param action {@code tick}, {@code untick} or {@code remove}; anything else changes nothing */
    @POST
    @ByHand
    @Path("steps/{step}")
    public Response change(@BeanParam Visit visit, @PathParam("step") String id, @RestForm String action) {
        return door.afterRefusal(visit, link -> {
            if (!ID.matcher(id).matches()) {
                return Pages.closed(visit.language());
            }
            var step = UUID.fromString(id);
            switch (action) {
                case "tick" -> plans.tick(link, step, true);
                case "untick" -> plans.tick(link, step, false);
                case "remove" -> plans.remove(link, step);
                case null, default -> {}
            }
            return Door.done(visit, "/plan", "remove".equals(action) ? "removed" : "changed");
        });
    }

    @GET
    @Path("steps")
    public Response back(@BeanParam Visit visit) {
        return door.back(visit, "/plan");
    }

    @GET
    @Path("steps/{step}")
    public Response backFrom(@BeanParam Visit visit) {
        return door.back(visit, "/plan");
    }

    @GET
    @Path("plan.md")
    @Produces("text/markdown;charset=UTF-8")
    public Response markdown(@BeanParam Visit visit) {
        return door.afterRefusal(
                visit, link -> Pages.file("text/markdown", "md", PlanMarkdown.of(title(visit, link), plans.of(link))));
    }

    @GET
    @Path("plan.ics")
    @Produces("text/calendar;charset=UTF-8")
    public Response calendar(@BeanParam Visit visit) {
        return door.afterRefusal(
                visit,
                link -> Pages.file(
                        "text/calendar", "ics", PlanCalendar.of(title(visit, link), plans.of(link), clock.instant())));
    }

    private static String title(Visit visit, Link link) {
        return visit.languageOr(link.language()) == Language.FR ? "Mon plan d’action" : "My action plan";
    }

    private Response page(int status, Link link, Visit visit, StepDraft typed, Set<String> flawed) {
        var steps = plans.of(link);
        var view = new View(
                visit.token(),
                visit.languageOr(link.language()),
                senders.of(link),
                answers.of(link).orElse(null),
                steps,
                today(),
                typed,
                flawed,
                visit.done() != null && DONE.contains(visit.done()) ? visit.done() : null);
        return Pages.plan(status, view);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    @ServerExceptionMapper(RuntimeException.class)
    Response unavailable(RuntimeException e, HttpHeaders headers) {
        return Pages.unavailable(e, headers);
    }

    /**
     * @param sender null if unknown just now
     * @param answer or null
     * @param typed a step that could not be added yet
     * @param done what was just done, or null
     */
    record View(
            String token,
            Language language,
            Sender sender,
            Answer answer,
            List<PlanStep> steps,
            LocalDate today,
            StepDraft typed,
            Set<String> flawed,
            String done) {

        /** @return what could be a step and is none yet: the answer's advice and gap first, then what fits the reason */
        public List<Idea> ideas() {
            var taken = steps.stream().map(PlanStep::words).collect(Collectors.toSet());
            return Idea.from(answer, sender).stream()
                    .filter(idea -> !taken.contains(idea.words()))
                    .toList();
        }

        /** @return whether the feedback says something to look at */
        public boolean told() {
            return answer != null || sender != null && !sender.why().isEmpty();
        }

        public String date(LocalDate day) {
            return language.date(day);
        }

        public boolean past(PlanStep step) {
            return !step.done() && step.due() != null && step.due().isBefore(today);
        }
    }
}
