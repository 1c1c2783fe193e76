package io.hearback.feedback.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Weighing, taking time and finding words: all of it notes, kept behind the link. */
@ApplicationScoped
class Guide {

    static final int LONGEST_ADVICE = 400;
    private static final int LONGEST_DETAIL = 200;
    private static final int DAYS_TO_DECIDE = 366;

    private final Door door;
    private final Drafts drafts;
    private final Clock clock;

    Guide(Door door, Drafts drafts, Clock clock) {
        this.door = door;
        this.drafts = drafts;
        this.clock = clock;
    }

    Response start(OfferVisit visit) {
        return door.behind(visit, view -> OfferPages.page(view, new OfferPages.Start(view)));
    }

    Response back(OfferVisit visit) {
        return door.behind(visit, view -> OfferPages.seeOther(view.to("")));
    }

    Response weigh(OfferVisit visit) {
        return offered(visit, view -> OfferPages.page(view, new OfferPages.Weigh(view)));
    }

    Response weighed(OfferVisit visit, MultivaluedMap<String, String> form) {
        return offered(visit, view -> {
            drafts.change(view.link(), clock.instant(), draft -> draft.weighed(thoughts(form)));
            return OfferPages.seeOther(view.to("weigh") + "&done=saved#picture");
        });
    }

    private static Map<Theme, Thought> thoughts(MultivaluedMap<String, String> form) {
        var thoughts = new EnumMap<Theme, Thought>(Theme.class);
        for (var theme : Theme.values()) {
            var thought = Thought.typed(form.getFirst("fit_" + theme), form.getFirst("note_" + theme));
            if (thought.isThere()) {
                thoughts.put(theme, thought);
            }
        }
        return thoughts;
    }

    /** @param day as typed; empty for no day any more */
    Response takeTime(OfferVisit visit, String day) {
        return offered(visit, view -> {
            var chosen = day == null || day.isBlank() ? null : read(day);
            if (chosen == null && day != null && !day.isBlank()) {
                var again = view.with(view.draft(), Set.of("decideBy"));
                return OfferPages.page(again, new OfferPages.Start(again));
            }
            drafts.change(view.link(), clock.instant(), draft -> draft.decidesBy(chosen));
            return OfferPages.seeOther(view.to("") + "&done=saved#time");
        });
    }

    /** @return null for what is no day, or none that can be meant */
    private LocalDate read(String day) {
        try {
            var chosen = LocalDate.parse(day.strip());
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            // West of Greenwich today may still be yesterday.
            return chosen.isBefore(today.minusDays(1)) || chosen.isAfter(today.plusDays(DAYS_TO_DECIDE))
                    ? null
                    : chosen;
        } catch (DateTimeException e) {
            return null;
        }
    }

    Response reminder(OfferVisit visit) {
        return offered(visit, view -> {
            var day = view.draft().decideBy();
            if (day == null) {
                return OfferPages.seeOther(view.to(""));
            }
            var says = view.t();
            var calendar = Reminder.of(
                    view.link().id(), day, says.get("ics_summary"), says.get("ics_description"), clock.instant());
            return Response.ok(calendar, "text/calendar;charset=UTF-8")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reminder.ics\"")
                    .build();
        });
    }

    Response forget(OfferVisit visit) {
        return door.behind(visit, view -> {
            drafts.forget(view.link());
            return OfferPages.seeOther(view.to("") + "&done=forgotten");
        });
    }

    Response answer(OfferVisit visit) {
        return door.behind(visit, view -> OfferPages.page(view, new OfferPages.Answer(view)));
    }

    Response answered(OfferVisit visit, MultivaluedMap<String, String> form) {
        return door.behind(visit, view -> {
            var reasons = reasons(form);
            var tone = read(Tone.class, form.getFirst("tone"));
            var way = form.getFirst("way");
            var flawed = new LinkedHashSet<String>();
            flaw(flawed, "reasons", reasons.isEmpty());
            flaw(flawed, "tone", tone == null);
            flaw(flawed, "way", !"LETTER".equals(way) && !"PHONE".equals(way));
            if (!flawed.isEmpty()) {
                var again = view.with(view.draft().because(reasons, tone), flawed);
                return OfferPages.page(again, new OfferPages.Answer(again));
            }
            drafts.change(view.link(), clock.instant(), draft -> draft.because(reasons, tone));
            return OfferPages.seeOther(view.to("PHONE".equals(way) ? "phone" : "letter"));
        });
    }

    private static Map<Reason, String> reasons(MultivaluedMap<String, String> form) {
        var chosen = form.get("reasons") == null ? Set.of() : new HashSet<>(form.get("reasons"));
        var reasons = new EnumMap<Reason, String>(Reason.class);
        for (var reason : Reason.values()) {
            if (chosen.contains(reason.name())) {
                var detail = reason.hasDetail() ? form.getFirst("detail_" + reason) : "";
                reasons.put(reason, Typed.line(detail, LONGEST_DETAIL));
            }
        }
        return reasons;
    }

    private static <E extends Enum<E>> E read(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    Response phone(OfferVisit visit) {
        return door.behind(
                visit,
                view -> view.draft().tone() == null
                        ? OfferPages.seeOther(view.to("answer"))
                        : OfferPages.page(view, new OfferPages.Phone(view)));
    }

    /** The letter of the chosen reasons is composed when it is shown, and kept once its author sends the form. */
    Response letter(OfferVisit visit) {
        return door.behind(visit, view -> {
            var draft = view.draft();
            if (draft.tone() == null) {
                return OfferPages.seeOther(view.to("answer"));
            }
            var letter = draft.letter().isEmpty()
                    ? new Letter(view.t()).compose(draft.reasons(), draft.tone())
                    : draft.letter();
            var shown = new View(
                    view.token(),
                    view.language(),
                    view.link(),
                    view.t(),
                    draft.written(letter, draft.advice(), draft.monthsInTouch()),
                    null,
                    Set.of(),
                    view.done());
            return OfferPages.page(shown, new OfferPages.Write(shown));
        });
    }

    Response written(OfferVisit visit, MultivaluedMap<String, String> form) {
        return door.behind(visit, view -> {
            if (view.draft().tone() == null) {
                return OfferPages.seeOther(view.to("answer"));
            }
            var anew = "anew".equals(form.getFirst("act"));
            var letter = anew ? "" : Typed.words(form.getFirst("letter"));
            var advice = Typed.words(form.getFirst("advice"));
            var months = months(form.getFirst("months"));
            var flawed = new LinkedHashSet<String>();
            flaw(flawed, "letter", !anew && (letter.isEmpty() || letter.length() > Letter.LONGEST));
            flaw(flawed, "advice", advice.length() > LONGEST_ADVICE);
            if (!flawed.isEmpty()) {
                var again = view.with(view.draft().written(letter, advice, months), flawed);
                return OfferPages.page(again, new OfferPages.Write(again));
            }
            drafts.change(view.link(), clock.instant(), draft -> draft.written(letter, advice, months));
            return OfferPages.seeOther(
                    "preview".equals(form.getFirst("act"))
                            ? view.to("preview")
                            : view.to("letter") + "&done=saved#hints");
        });
    }

    private static int months(String typed) {
        return View.MONTHS.stream()
                .filter(months -> months.toString().equals(typed))
                .findFirst()
                .orElse(0);
    }

    private static void flaw(Set<String> flawed, String field, boolean is) {
        if (is) {
            flawed.add(field);
        }
    }

    /** Who withdraws has no offer to weigh. */
    private Response offered(OfferVisit visit, Function<View, Response> page) {
        return door.behind(visit, view -> view.isOffer() ? page.apply(view) : OfferPages.seeOther(view.to("")));
    }
}
