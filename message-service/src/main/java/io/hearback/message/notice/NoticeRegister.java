package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.StageRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Enters what was heard: what it makes obsolete, and the notices it calls for. For any number of outcomes it takes twelve
 * statements (four of them JDBC batches) in the caller's transaction, and two more where something is gathered. The same
 * outcome twice makes one notice of a kind, by the unique key (tenant, outcome, kind).
 */
@ApplicationScoped
public class NoticeRegister {

    private final NoticeEvents events;
    private final ReasonVersions reasons;
    private final Gatherer gatherer;

    NoticeRegister(NoticeEvents events, ReasonVersions reasons, Gatherer gatherer) {
        this.events = events;
        this.reasons = reasons;
        this.gatherer = gatherer;
    }

    /** @param stages what was heard of the ways of applications, in any order */
    public void enter(Handle worker, List<Heard> heard, List<StageRecorded> stages, Instant now) {
        var offers = stages.stream().filter(Offers::concerns).toList();
        if (heard.isEmpty() && offers.isEmpty()) {
            return;
        }
        Offers.raise(worker, offers);
        var standings = heard.isEmpty() ? Map.<UUID, Standing>of() : Standing.raise(worker, heard);
        var people = Stream.concat(
                        heard.stream().map(Person::of), offers.stream().map(Person::of))
                .collect(Collectors.toSet());
        gatherer.begin(worker, people);
        if (!heard.isEmpty()) {
            enter(worker, withoutErased(worker, heard), standings, Offers.of(worker, people), now);
        }
        gatherer.settle(worker, people, now);
    }

    /** Nobody writes about whom we are to know nothing about; asked once the standings are held, as an erasure holds them too. */
    private static List<Heard> withoutErased(Handle worker, List<Heard> heard) {
        var erased = NoticeErasure.among(
                worker,
                heard.stream().map(each -> each.outcome().applicationId()).toList());
        return erased.isEmpty()
                ? heard
                : heard.stream()
                        .map(each -> erased.contains(each.outcome().applicationId()) ? each.with(List.of()) : each)
                        .toList();
    }

    private void enter(
            Handle worker, List<Heard> heard, Map<UUID, Standing> standings, Map<Person, Offer> offers, Instant now) {
        var told = new ArrayList<NoticeEvents.Told>();
        Retirement.retire(worker, standings.values(), now)
                .forEach(change -> told.add(new NoticeEvents.Told(change, null)));
        // After retiring: a notice that escaped into its hand-over meanwhile is seen here.
        var informed = Retirement.informed(worker, standings.values());
        var newcomers = heard.stream()
                .map(each -> each.with(judge(
                        each.drafts(),
                        standings.get(each.outcome().applicationId()),
                        informed,
                        offers.getOrDefault(Person.of(each), Offer.NONE))))
                .toList();
        told.addAll(insert(worker, newcomers));
        events.tellTraced(worker, told);
    }

    private static List<Draft> judge(List<Draft> drafts, Standing standing, Set<UUID> informed, Offer offer) {
        var judged = drafts.stream()
                .map(draft -> judge(draft, standing, informed, offer))
                .toList();
        if (judged.isEmpty() || judged.getFirst().notice().life().state() != NoticeState.HELD) {
            return judged;
        }
        // No recruiter is sent to call about a refusal that another has yet to look at; what a candidate wrote does not
        // wait for that.
        var reports = judged.stream()
                .skip(1)
                .filter(draft -> draft.notice().occasion().kind() != NoticeKind.CALL_TASK);
        return Stream.concat(Stream.of(judged.getFirst().withoutCall()), reports)
                .toList();
    }

    private static Draft judge(Draft draft, Standing standing, Set<UUID> informed, Offer offer) {
        var occasion = draft.notice().occasion();
        var life = draft.notice().life();
        if (standing.isPast(occasion.sequence())) {
            return draft.as(
                    standing.tookBack(occasion.sequence())
                            ? life.as(NoticeState.RECALLED, Cause.REINSTATED)
                            : life.as(NoticeState.SUPERSEDED, Cause.NEWER_OUTCOME));
        }
        if (occasion.kind() == NoticeKind.REFUSAL && informed.contains(occasion.applicationId())) {
            return draft.as(life.as(NoticeState.HELD, Cause.ALREADY_INFORMED));
        }
        if (occasion.kind() == NoticeKind.REFUSAL && life.state() == NoticeState.SCHEDULED && offer.holds(false)) {
            return draft.as(life.as(NoticeState.HELD, offer.cause()));
        }
        return draft;
    }

    /** @return what to tell of those that were not there before */
    private List<NoticeEvents.Told> insert(Handle worker, List<Heard> newcomers) {
        var toCandidates = new ArrayList<Entry>();
        var toRecruiters = new ArrayList<Entry>();
        for (var heard : newcomers) {
            heard.drafts()
                    .forEach(draft -> (draft.notice().isToCandidate() ? toCandidates : toRecruiters)
                            .add(new Entry(draft, heard.traceparent())));
        }
        var entered = NoticeRows.insert(worker, toCandidates, Entry::draft);
        reasons.enter(worker, entered.stream().map(Entry::draft).toList(), ReasonVersions.PLATFORM);
        // Of an outcome that was known before, the recruiter has heard as well.
        var ids = entered.stream().map(entry -> entry.draft().notice().id()).collect(Collectors.toSet());
        toRecruiters.removeIf(entry -> !ids.contains(entry.draft().notice().about()));
        return Stream.concat(entered.stream(), NoticeRows.insert(worker, toRecruiters, Entry::draft).stream())
                .map(entry -> new NoticeEvents.Told(entry.draft().notice().changed(), entry.traceparent()))
                .toList();
    }

    private record Entry(Draft draft, String traceparent) {}
}
