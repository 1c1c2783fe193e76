package io.hearback.message.inbox;

import io.hearback.contract.AnswerGiven;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.ProcessReported;
import io.hearback.contract.RequestsDue;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.message.answer.Feedback;
import io.hearback.message.answer.GivenAnswer;
import io.hearback.message.erasure.Erasures;
import io.hearback.message.house.House;
import io.hearback.message.house.Houses;
import io.hearback.message.notice.AnswerNotices;
import io.hearback.message.notice.Heard;
import io.hearback.message.notice.NoticeRegister;
import io.hearback.message.notice.NoticeWriter;
import io.hearback.message.notice.OfferGuides;
import io.hearback.message.promise.ProcessDigests;
import io.hearback.message.promise.RequestReminders;
import io.hearback.message.promise.WaitingRegister;
import io.hearback.message.recipient.Intake;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.setting.SettingsRegister;
import io.hearback.message.tenant.Outage;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a batch of records in. For N outcomes: one statement finds those seen before, one call asks intake-service for the
 * people (another one for those who have an offer, if any are to be guided), and one feedback-service for the words of answers if
 * there are any; two statements read how and when their organisations write unless that is remembered, and one transaction of at
 * most thirty-two statements (seven of them JDBC batches) keeps {inbox, notices, reasons, waiting, outbox, quarantine}; where a
 * period of an organisation is reported, or one is reminded, three more for all and two for each. No transaction is open during
 * the call.
 */
@ApplicationScoped
class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);

    /** One event on its way, and what is to be entered; nothing but the event itself where nobody is written to. */
    private record Work(
            Reading.Readable event,
            Optional<Heard> heard,
            Optional<AnswerNotices.Written> answer,
            Optional<OfferGuides.Order> guide) {

        static Work of(Reading.Readable event) {
            return new Work(event, Optional.empty(), Optional.empty(), Optional.empty());
        }

        Work with(Heard outcome) {
            return new Work(event, Optional.of(outcome), answer, guide);
        }

        Work with(AnswerNotices.Written written) {
            return new Work(event, heard, Optional.of(written), guide);
        }

        /** @param order null if there is none */
        Work with(OfferGuides.Order order) {
            return new Work(event, heard, answer, Optional.ofNullable(order));
        }
    }

    /** What other services and our own table know of a batch. */
    private record Known(
            Map<UUID, Recipient> people,
            Map<UUID, GivenAnswer> answers,
            Map<UUID, AnswerNotices.Subject> subjects,
            Map<UUID, OfferGuides.Order> guides,
            Map<TenantId, House> houses) {}

    private final TenantWall wall;
    private final Inbox inbox;
    private final Intake intake;
    private final Feedback feedback;
    private final Houses houses;
    private final NoticeWriter writer;
    private final NoticeRegister register;
    private final AnswerNotices answers;
    private final OfferGuidance guidance;
    private final OfferGuides guides;
    private final SettingsRegister settings;
    private final WaitingRegister waiting;
    private final ProcessDigests digests;
    private final RequestReminders reminders;
    private final Erasures erasures;
    private final Clock clock;

    Reception(
            TenantWall wall,
            Inbox inbox,
            Intake intake,
            Feedback feedback,
            Houses houses,
            NoticeWriter writer,
            NoticeRegister register,
            AnswerNotices answers,
            OfferGuidance guidance,
            OfferGuides guides,
            SettingsRegister settings,
            WaitingRegister waiting,
            ProcessDigests digests,
            RequestReminders reminders,
            Erasures erasures,
            Clock clock) {
        this.wall = wall;
        this.inbox = inbox;
        this.intake = intake;
        this.feedback = feedback;
        this.houses = houses;
        this.writer = writer;
        this.register = register;
        this.answers = answers;
        this.guidance = guidance;
        this.guides = guides;
        this.settings = settings;
        this.waiting = waiting;
        this.digests = digests;
        this.reminders = reminders;
        this.erasures = erasures;
        this.clock = clock;
    }

    /**
     * When this returns, every record is taken in or in quarantine. Twice is once.
     *
     * @throws RuntimeException if nothing, or not all, was taken in: take the same batch in again
     */
    void takeIn(List<Reading> batch) {
        var poison = new ArrayList<Reading.Poison>();
        var events = new ArrayList<Reading.Readable>();
        for (var reading : batch) {
            switch (reading) {
                case Reading.Readable event -> events.add(event);
                case Reading.Poison bad -> poison.add(bad);
            }
        }
        var works = write(unseen(events), poison);
        try {
            keep(works, poison);
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            keepOneByOne(works, poison);
        }
        poison.forEach(
                bad -> LOG.warnf("EVENT_QUARANTINED %s at %s event=%s", bad.reason(), bad.position(), bad.eventId()));
    }

    private List<Reading.Readable> unseen(List<Reading.Readable> events) {
        if (events.isEmpty()) {
            return events;
        }
        var seen = wall.<Set<UUID>>asWorker(worker -> inbox.seen(
                worker, events.stream().map(Reading.Readable::eventId).toList()));
        return events.stream().filter(event -> !seen.contains(event.eventId())).toList();
    }

    private List<Work> write(List<Reading.Readable> events, List<Reading.Poison> poison) {
        var known = known(events);
        var works = new ArrayList<Work>();
        for (var event : events) {
            try {
                works.add(
                        switch (event) {
                            case Reading.Event outcome ->
                                Work.of(event).with(heard(outcome, known.people(), known.houses()));
                            case Reading.AnswerEvent answer -> Work.of(event).with(answered(answer, known));
                            case Reading.ReportEvent report -> Work.of(event);
                            case Reading.ReminderEvent reminder -> Work.of(event);
                            case Reading.StageEvent stage ->
                                Work.of(event)
                                        .with(known.guides().get(stage.event().stageEventId()));
                            case Reading.ErasureEvent erasure -> Work.of(event);
                            case Reading.TenantEvent tenant -> Work.of(event);
                        });
            } catch (PoisonException e) {
                poison.add(event.poison(e.reason()));
            } catch (RuntimeException e) {
                poison.add(event.poison(Outage.code(e)));
            }
        }
        return works;
    }

    private Known known(List<Reading.Readable> events) {
        var given = events.stream()
                .filter(Reading.AnswerEvent.class::isInstance)
                .map(Reading.AnswerEvent.class::cast)
                .map(Reading.AnswerEvent::event)
                .toList();
        var people = people(events, given);
        var houses = this.houses.of(tenants(people.values()));
        var guides = guidance.orders(events.stream()
                .filter(Reading.StageEvent.class::isInstance)
                .map(Reading.StageEvent.class::cast)
                .map(Reading.StageEvent::event)
                .toList());
        return given.isEmpty()
                ? new Known(people, Map.of(), Map.of(), guides, houses)
                : new Known(people, words(given), subjects(given), guides, houses);
    }

    private Map<UUID, GivenAnswer> words(List<AnswerGiven> given) {
        return feedback.answers(
                given.stream().map(AnswerGiven::requestId).distinct().toList());
    }

    private Map<UUID, AnswerNotices.Subject> subjects(List<AnswerGiven> given) {
        return wall.asWorker(worker -> answers.subjects(
                worker, given.stream().map(AnswerGiven::noticeId).distinct().toList()));
    }

    private Map<UUID, Recipient> people(List<Reading.Readable> events, List<AnswerGiven> given) {
        var ofOutcomes = events.stream()
                .filter(Reading.Event.class::isInstance)
                .map(Reading.Event.class::cast)
                .filter(event -> NoticeWriter.callsForNotices(event.outcome().kind()))
                .map(event -> event.outcome().outcomeId());
        var needed = Stream.concat(ofOutcomes, given.stream().map(AnswerGiven::outcomeId))
                .distinct()
                .toList();
        return needed.isEmpty() ? Map.of() : intake.recipients(needed);
    }

    /** As intake-service names them, which knows no other than good ones; an event may say anything. */
    private static Set<TenantId> tenants(Collection<Recipient> people) {
        return people.stream().map(Recipient::tenantId).map(TenantId::new).collect(Collectors.toSet());
    }

    private Heard heard(Reading.Event event, Map<UUID, Recipient> people, Map<TenantId, House> writing) {
        var outcome = event.outcome();
        if (!NoticeWriter.callsForNotices(outcome.kind())) {
            return new Heard(outcome, List.of(), event.traceparent());
        }
        var recipient = people.get(outcome.outcomeId());
        if (recipient == null) {
            throw new PoisonException("RECIPIENT_GONE");
        }
        if (!outcome.tenantId().equals(recipient.tenantId())) {
            throw new PoisonException("RECIPIENT_OF_ANOTHER_TENANT");
        }
        try {
            var house = writing.get(new TenantId(recipient.tenantId()));
            return new Heard(outcome, writer.write(outcome, recipient, house, clock.instant()), event.traceparent());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new PoisonException("RECIPIENT_UNUSABLE");
        }
    }

    /** The event names the ids, and three services must agree that they belong together. */
    private AnswerNotices.Written answered(Reading.AnswerEvent event, Known known) {
        var given = event.event();
        var subject = existing(known.subjects().get(given.noticeId()), "NOTICE_GONE");
        var answer = existing(known.answers().get(given.requestId()), "ANSWER_GONE");
        var recipient = existing(known.people().get(given.outcomeId()), "RECIPIENT_GONE");
        if (!Set.of(given.tenantId()).containsAll(List.of(subject.tenantId(), answer.tenantId(), recipient.tenantId()))
                || !subject.occasion().applicationId().equals(given.applicationId())) {
            throw new PoisonException("ANSWER_OF_ANOTHER");
        }
        try {
            var house = known.houses().get(new TenantId(recipient.tenantId()));
            return new AnswerNotices.Written(
                    answers.write(given, subject, answer, recipient, house, clock.instant()), event.traceparent());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new PoisonException("ANSWER_UNUSABLE");
        }
    }

    private static <T> T existing(T found, String otherwise) {
        if (found == null) {
            throw new PoisonException(otherwise);
        }
        return found;
    }

    private void keep(List<Work> works, List<Reading.Poison> poison) {
        wall.asWorker(worker -> {
            var now = clock.instant();
            if (!works.isEmpty()) {
                var byEvent = new LinkedHashMap<UUID, Work>();
                works.forEach(work -> byEvent.putIfAbsent(work.event().eventId(), work));
                byEvent.keySet().retainAll(inbox.take(worker, byEvent.keySet(), now));
                var changes = tenantChanges(byEvent.values());
                var heard = heard(byEvent.values());
                var stages = stages(byEvent.values());
                settings.keep(worker, changes);
                erasures.note(worker, erasures(byEvent.values()));
                register.enter(worker, heard, stages, now);
                answers.enter(
                        worker,
                        byEvent.values().stream()
                                .map(Work::answer)
                                .flatMap(Optional::stream)
                                .toList());
                digests.tell(worker, reports(byEvent.values()), now);
                reminders.tell(worker, reminders(byEvent.values()), now);
                waiting.follow(
                        worker, stages, heard.stream().map(Heard::outcome).toList(), changes, now);
                guides.stop(worker, stages, now);
                guides.enter(
                        worker,
                        byEvent.values().stream()
                                .map(Work::guide)
                                .flatMap(Optional::stream)
                                .toList(),
                        now);
            }
            inbox.quarantine(worker, poison, now);
            return null;
        });
    }

    private static List<Heard> heard(Collection<Work> works) {
        return works.stream().map(Work::heard).flatMap(Optional::stream).toList();
    }

    private static List<StageRecorded> stages(Collection<Work> works) {
        return events(works, Reading.StageEvent.class)
                .map(Reading.StageEvent::event)
                .toList();
    }

    private static List<ProcessReported> reports(Collection<Work> works) {
        return events(works, Reading.ReportEvent.class)
                .map(Reading.ReportEvent::event)
                .toList();
    }

    private static List<RequestsDue> reminders(Collection<Work> works) {
        return events(works, Reading.ReminderEvent.class)
                .map(Reading.ReminderEvent::event)
                .toList();
    }

    private static List<ErasureOrdered> erasures(Collection<Work> works) {
        return events(works, Reading.ErasureEvent.class)
                .map(Reading.ErasureEvent::event)
                .toList();
    }

    private static List<TenantChanged> tenantChanges(Collection<Work> works) {
        return events(works, Reading.TenantEvent.class)
                .map(Reading.TenantEvent::event)
                .toList();
    }

    private static <T extends Reading.Readable> Stream<T> events(Collection<Work> works, Class<T> kind) {
        return works.stream().map(Work::event).filter(kind::isInstance).map(kind::cast);
    }

    /** Finds the culprit among many. In order, as the outcomes of one application build on each other. */
    private void keepOneByOne(List<Work> works, List<Reading.Poison> poison) {
        for (var work : works) {
            try {
                keep(List.of(work), List.of());
            } catch (RuntimeException e) {
                if (Outage.isBehind(e)) {
                    throw e;
                }
                poison.add(work.event().poison(Outage.code(e)));
            }
        }
        keep(List.of(), poison);
    }
}
