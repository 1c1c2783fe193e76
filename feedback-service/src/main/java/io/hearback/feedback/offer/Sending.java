package io.hearback.feedback.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * From the preview to the decision. Three deliberate acts: choosing to send, writing a word, pressing the button. What is sent is
 * what was shown: a letter that changed since, in another tab, is shown again first.
 */
@ApplicationScoped
class Sending {

    private final Door door;
    private final Drafts drafts;
    private final Decisions decisions;
    private final Clock clock;

    Sending(Door door, Drafts drafts, Decisions decisions, Clock clock) {
        this.door = door;
        this.drafts = drafts;
        this.decisions = decisions;
        this.clock = clock;
    }

    Response preview(OfferVisit visit) {
        return withLetter(visit, view -> OfferPages.page(view, new OfferPages.Preview(view)));
    }

    /** @param choice {@code send} or {@code wait}; anything else is asked again */
    Response chosen(OfferVisit visit, String choice) {
        return withLetter(visit, view -> switch (choice) {
            case "wait" -> OfferPages.seeOther(view.to("") + "&done=waiting");
            case "send" -> {
                drafts.change(
                        view.link(),
                        clock.instant(),
                        draft -> draft.shownLast(UUID.randomUUID().toString()));
                yield OfferPages.seeOther(view.to("confirm"));
            }
            case null, default -> {
                var again = view.with(view.draft(), Set.of("choice"));
                yield OfferPages.page(again, new OfferPages.Preview(again));
            }
        });
    }

    Response confirm(OfferVisit visit) {
        return withLetter(
                visit,
                view -> view.draft().confirmation() == null
                        ? OfferPages.seeOther(view.to("preview"))
                        : OfferPages.page(view, new OfferPages.Confirm(view)));
    }

    /** Twice is once: whoever has decided sees what was decided. */
    Response send(OfferVisit visit, String confirmation, String word) {
        return withLetter(visit, view -> {
            var draft = view.draft();
            if (draft.confirmation() == null || !draft.confirmation().equals(confirmation)) {
                return OfferPages.seeOther(view.to("preview") + "&done=stale");
            }
            if (!ConfirmingWord.isWritten(word, view.t().get("confirm_word"))) {
                var again = view.with(draft, Set.of("word"));
                return OfferPages.page(again, new OfferPages.Confirm(again));
            }
            var decided = decide(view, clock.instant());
            return OfferPages.seeOther(decided ? view.to("") : view.to("preview") + "&done=stale");
        });
    }

    private boolean decide(View view, Instant now) {
        var draft = view.draft();
        return decisions.decide(
                view.link(),
                draft.confirmation(),
                List.copyOf(draft.reasons().keySet()),
                view.wholeLetter(),
                inTouchUntil(draft, now),
                now);
    }

    private static LocalDate inTouchUntil(Draft draft, Instant now) {
        return draft.monthsInTouch() == 0
                ? null
                : LocalDate.ofInstant(now, ZoneOffset.UTC).plusMonths(draft.monthsInTouch());
    }

    private Response withLetter(OfferVisit visit, Function<View, Response> page) {
        return door.behind(
                visit,
                view -> view.draft().letter().isEmpty() ? OfferPages.seeOther(view.to("letter")) : page.apply(view));
    }
}
