package io.hearback.feedback.candidate;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.rating.Helpfulness;
import io.hearback.feedback.rating.Helpfulness.About;
import io.hearback.feedback.request.Answers;
import io.hearback.feedback.request.FeedbackRequest;
import io.hearback.feedback.request.FeedbackRequests;
import io.hearback.feedback.request.RequestDraft;
import io.hearback.feedback.request.RequestFiles;
import io.hearback.feedback.request.RequestKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import java.time.Clock;
import java.util.Optional;

/** The first page behind a link. The people named on it are asked for outside any transaction. */
@ApplicationScoped
class Reception {

    private final Door door;
    private final Senders senders;
    private final FeedbackRequests requests;
    private final RequestFiles files;
    private final Answers answers;
    private final Helpfulness helpfulness;
    private final Annex annex;
    private final Clock clock;

    Reception(
            Door door,
            Senders senders,
            FeedbackRequests requests,
            RequestFiles files,
            Answers answers,
            Helpfulness helpfulness,
            Annex annex,
            Clock clock) {
        this.door = door;
        this.senders = senders;
        this.requests = requests;
        this.files = files;
        this.answers = answers;
        this.helpfulness = helpfulness;
        this.annex = annex;
        this.clock = clock;
    }

    Response show(Visit visit) {
        return door.behind(visit, link -> page(200, link, visit, Typed.NOTHING));
    }

    /** A second request of a kind replaces nothing: what was received first is shown. */
    Response ask(Visit visit, RequestDraft draft) {
        return door.afterRefusal(visit, link -> {
            var form = form(draft.kind());
            if (requests.of(link, draft.kind()).isPresent()) {
                return Door.done(visit, "", form + "-before");
            }
            if (!draft.flawed().isEmpty()) {
                return page(422, link, visit, new Typed(form, draft, draft.flawed()));
            }
            var first = requests.receive(link, draft, clock.instant());
            return Door.done(visit, "", first ? form : form + "-before");
        });
    }

    /** A second verdict takes the place of the first; there is none on an answer that was not given. */
    Response judge(Visit visit, About about, Helpfulness.Draft draft) {
        return door.afterRefusal(visit, link -> {
            if (about == About.ANSWER && answers.of(link).isEmpty()) {
                return Pages.closed(visit.language());
            }
            if (!draft.flawed().isEmpty()) {
                return page(422, link, visit, new Typed(about.name(), draft, draft.flawed()));
            }
            helpfulness.receive(link, about, draft, clock.instant());
            return Door.done(visit, "", "helpfulness");
        });
    }

    private Response page(int status, Link link, Visit visit, Typed typed) {
        var feedback = asked(link, RequestKind.FEEDBACK, typed);
        var view = new View(
                visit.token(),
                visit.languageOr(link.language()),
                link,
                senders.of(link),
                feedback,
                asked(link, RequestKind.REVIEW, typed),
                judged(link, About.EXPLANATION, typed),
                feedback.answer() == null ? null : judged(link, About.ANSWER, typed),
                annex.of(link),
                typed,
                visit.done());
        return Pages.open(status, view);
    }

    private Asked asked(Link link, RequestKind kind, Typed typed) {
        var received = requests.of(link, kind);
        return new Asked(
                kind,
                typed.in(form(kind), RequestDraft.class, RequestDraft.empty(kind)),
                received.orElse(null),
                received.flatMap(request -> progress(link, request)).orElse(null),
                answers.of(link, kind).orElse(null));
    }

    private Optional<Progress> progress(Link link, FeedbackRequest request) {
        var file = files.find(link.tenant(), request.id());
        return files.stateOf(link, request.kind())
                .flatMap(state -> file.map(each -> Progress.of(state, each.dueAt(), clock.instant())));
    }

    private Judged judged(Link link, About about, Typed typed) {
        var known = helpfulness.of(link, about);
        return new Judged(
                about,
                typed.in(about.name(), Helpfulness.Draft.class, known.orElse(Helpfulness.Draft.EMPTY)),
                known.isPresent());
    }

    private static String form(RequestKind kind) {
        return kind == RequestKind.FEEDBACK ? "request" : "review";
    }
}
