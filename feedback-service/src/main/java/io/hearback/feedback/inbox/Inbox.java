package io.hearback.feedback.inbox;

import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.feedback.erasure.Erasures;
import io.hearback.feedback.link.AnswerLinks;
import io.hearback.feedback.link.GuideLinks;
import io.hearback.feedback.link.Links;
import io.hearback.feedback.metric.ApplicationFacts;
import io.hearback.feedback.metric.Facts;
import io.hearback.feedback.metric.PromiseRegister;
import io.hearback.feedback.setting.SettingsRegister;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Takes a batch in: one transaction, all or nothing. An event taken before is passed over. */
@ApplicationScoped
class Inbox {

    private final TenantWall wall;
    private final Facts facts;
    private final ApplicationFacts applications;
    private final Links links;
    private final AnswerLinks answerLinks;
    private final GuideLinks guideLinks;
    private final PromiseRegister promises;
    private final SettingsRegister settings;
    private final Erasures erasures;
    private final Clock clock;

    Inbox(
            TenantWall wall,
            Facts facts,
            ApplicationFacts applications,
            Links links,
            AnswerLinks answerLinks,
            GuideLinks guideLinks,
            PromiseRegister promises,
            SettingsRegister settings,
            Erasures erasures,
            Clock clock) {
        this.wall = wall;
        this.facts = facts;
        this.applications = applications;
        this.links = links;
        this.answerLinks = answerLinks;
        this.guideLinks = guideLinks;
        this.promises = promises;
        this.settings = settings;
        this.erasures = erasures;
        this.clock = clock;
    }

    void take(List<Arrival> batch) {
        wall.asWorker(handle -> {
            var fresh = note(handle, batch);
            var organisations = tenants(batch, fresh);
            promises.keep(handle, organisations);
            var outcomes = outcomes(batch, fresh);
            var recorded = facts.record(handle, outcomes);
            var notices = notices(batch, fresh);
            var written = recorded.and(facts.follow(handle, notices));
            applications.follow(
                    handle,
                    new ApplicationFacts.News(
                            sorted(outcomes, OutcomeRecorded::applicationId),
                            stageEvents(batch, fresh),
                            notices,
                            holdings(batch, fresh)));
            links.follow(handle, notices);
            answerLinks.follow(handle, answers(batch, fresh));
            guideLinks.renew(handle, outcomes, clock.instant());
            guideLinks.follow(handle, guides(batch, fresh), clock.instant());
            settings.keep(handle, organisations);
            erasures.note(handle, erasures(batch, fresh));
            quarantine(handle, batch);
            facts.count(handle, written);
            return null;
        });
    }

    /** @return the ids that were not known yet */
    private Set<UUID> note(Handle handle, List<Arrival> batch) {
        var ids = batch.stream()
                .filter(arrival -> !(arrival instanceof Arrival.Poison))
                .map(Arrival::eventId)
                .sorted()
                .distinct()
                .toArray(UUID[]::new);
        return new HashSet<>(handle.createQuery("""
                        insert into inbox (event_id, taken_at) select unnest(:ids), :now
                        on conflict do nothing returning event_id
                        """)
                .bindArray("ids", UUID.class, (Object[]) ids)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .list());
    }

    // Sorted, so that the two topics' transactions lock facts in the same order and never each other.
    private static List<OutcomeRecorded> outcomes(List<Arrival> batch, Set<UUID> fresh) {
        return batch.stream()
                .filter(Arrival.Outcome.class::isInstance)
                .map(Arrival.Outcome.class::cast)
                .filter(arrival -> fresh.contains(arrival.eventId()))
                .map(Arrival.Outcome::event)
                .sorted(Comparator.comparing(OutcomeRecorded::outcomeId))
                .toList();
    }

    private static List<StageRecorded> stageEvents(List<Arrival> batch, Set<UUID> fresh) {
        var events = batch.stream()
                .filter(Arrival.StageEvent.class::isInstance)
                .map(Arrival.StageEvent.class::cast)
                .filter(arrival -> fresh.contains(arrival.eventId()))
                .map(Arrival.StageEvent::event)
                .toList();
        return sorted(events, StageRecorded::applicationId);
    }

    // In the order they came; all of them are on one partition, so nobody else locks these rows.
    private static List<TenantChanged> tenants(List<Arrival> batch, Set<UUID> fresh) {
        return batch.stream()
                .filter(Arrival.Tenant.class::isInstance)
                .map(Arrival.Tenant.class::cast)
                .filter(arrival -> fresh.contains(arrival.eventId()))
                .map(Arrival.Tenant::event)
                .toList();
    }

    private static List<ErasureOrdered> erasures(List<Arrival> batch, Set<UUID> fresh) {
        var events = batch.stream()
                .filter(Arrival.Erasure.class::isInstance)
                .map(Arrival.Erasure.class::cast)
                .filter(arrival -> fresh.contains(arrival.eventId()))
                .map(Arrival.Erasure::event)
                .toList();
        return sorted(events, ErasureOrdered::applicationId);
    }

    private static <T> List<T> sorted(List<T> events, Function<T, UUID> by) {
        return events.stream().sorted(Comparator.comparing(by)).toList();
    }

    /**
     * Those to candidates about outcomes: what a recruiter is told says nothing about how a process answers, and "no decision
     * yet" is no answer, so whoever got it still waits.
     */
    private static List<NoticeChanged> notices(List<Arrival> batch, Set<UUID> fresh) {
        return batch.stream()
                .filter(Arrival.Notice.class::isInstance)
                .map(Arrival.Notice.class::cast)
                .filter(arrival -> fresh.contains(arrival.eventId()))
                .map(Arrival.Notice::event)
                .filter(change -> change.kind().isToCandidate() && change.kind().isOfOutcome())
                .sorted(Comparator.comparing(NoticeChanged::outcomeId))
                .toList();
    }

    /** Those that say "no decision yet": no outcome's, and yet the law's clock hears them. */
    private static List<NoticeChanged> holdings(List<Arrival> batch, Set<UUID> fresh) {
        return batch.stream()
                .filter(Arrival.Notice.class::isInstance)
                .map(Arrival.Notice.class::cast)
                .filter(arrival -> fresh.contains(arrival.eventId()))
                .map(Arrival.Notice::event)
                .filter(change -> change.kind() == NoticeKind.HOLDING)
                .toList();
    }

    /** In the order of their requests, whose rows they lock. */
    private static List<NoticeChanged> answers(List<Arrival> batch, Set<UUID> fresh) {
        return batch.stream()
                .filter(Arrival.Notice.class::isInstance)
                .map(Arrival.Notice.class::cast)
                .filter(arrival -> fresh.contains(arrival.eventId()))
                .map(Arrival.Notice::event)
                .filter(change -> change.kind() == NoticeKind.ANSWER && change.link() != null)
                .sorted(Comparator.comparing(NoticeChanged::outcomeId))
                .toList();
    }

    /** In the order of their applications, whose links they lock. */
    private static List<NoticeChanged> guides(List<Arrival> batch, Set<UUID> fresh) {
        var guides = batch.stream()
                .filter(Arrival.Notice.class::isInstance)
                .map(Arrival.Notice.class::cast)
                .filter(arrival -> fresh.contains(arrival.eventId()))
                .map(Arrival.Notice::event)
                .filter(change -> change.kind() == NoticeKind.OFFER_GUIDE && change.link() != null)
                .toList();
        return sorted(guides, NoticeChanged::applicationId);
    }

    private void quarantine(Handle handle, List<Arrival> batch) {
        var rows = handle.prepareBatch("""
                insert into quarantine (topic, partition, record_offset, event_id, reason, quarantined_at)
                values (:topic, :partition, :offset, :event, :reason, :now) on conflict do nothing
                """);
        for (var arrival : batch) {
            if (arrival instanceof Arrival.Poison(var place, var eventId, var reason)) {
                rows.bind("topic", place.topic())
                        .bind("partition", place.partition())
                        .bind("offset", place.offset())
                        .bind("event", eventId)
                        .bind("reason", reason)
                        .bind("now", clock.instant())
                        .add();
            }
        }
        rows.execute();
    }
}
