package io.hearback.feedback.inbox;

import io.hearback.contract.Filing;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.feedback.inbox.Year.Case;
import io.hearback.feedback.metric.Filter;
import io.hearback.feedback.metric.Metric;
import io.hearback.feedback.metric.Period;
import io.hearback.feedback.metric.Question;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every metric as its definition reads, by looking at every case. */
final class PlainRecount {

    private static final Set<NoticeState> NOT_OWED =
            EnumSet.of(NoticeState.SENT, NoticeState.RECALLED, NoticeState.SUPERSEDED);

    /** @param value null where there is none */
    record Expected(Double value, long n, boolean isQuantile) {

        static Expected share(long part, long n) {
            return new Expected(n == 0 ? null : (double) part / n, n, false);
        }
    }

    private final Year year;
    private final Question question;
    private final LocalDate today;

    PlainRecount(Year year, Question question, LocalDate today) {
        this.year = year;
        this.question = question;
        this.today = today;
    }

    List<Case> cases() {
        return decidedIn(question.period());
    }

    List<Case> sent() {
        return cases().stream().filter(each -> each.state == NoticeState.SENT).toList();
    }

    long count(Predicate<Case> which) {
        return cases().stream().filter(which).count();
    }

    /** @return empty for what is not to be told */
    Optional<Expected> expected(Metric metric) {
        return Optional.ofNullable(
                switch (metric) {
                    case TIME_TO_NOTICE_MEDIAN -> quantile(waits(), 0.5);
                    case TIME_TO_NOTICE_P90 -> quantile(waits(), 0.9);
                    case TIME_TO_NOTICE_P99 -> quantile(waits(), 0.99);
                    case PROMISE_KEPT ->
                        Expected.share(
                                sent().stream().filter(this::isKept).count(), sent().size() + count(this::isOverdue));
                    case GHOSTING -> ofApplications() ? ghosting() : null;
                    case LEGAL_COMPLIANCE -> ofApplications() ? law() : null;
                    case SPECIFIC_REASON -> flags(each -> each.specific);
                    case CALLED_FIRST -> flags(each -> each.called);
                    case RESPECT_SCORE -> respect();
                    case REQUEST_RATE ->
                        Expected.share(Math.min(count(each -> each.requestedAt != null), sent().size()), sent().size());
                    case ANSWER_RATE ->
                        Expected.share(
                                count(each -> each.answeredAt != null),
                                count(each -> each.requestedAt != null) + count(each -> each.reviewedAt != null));
                    case ANSWER_TIME_MEDIAN ->
                        quantile(
                                cases().stream()
                                        .filter(each -> each.answeredAt != null)
                                        .map(each -> seconds(each.requestedAt, each.answeredAt))
                                        .sorted()
                                        .toList(),
                                0.5);
                    case ANSWERS_OVERDUE -> overdue();
                    case HELPFULNESS -> helpfulness();
                    case CNPS -> promoters();
                    case NOT_INFORMED -> {
                        var failed = count(each -> each.state == NoticeState.FAILED);
                        yield Expected.share(failed, failed + sent().size());
                    }
                    case REVERSALS ->
                        new Expected(
                                (double) count(each -> each.outcome.kind() == OutcomeKind.REINSTATED),
                                count(each -> each.outcome.kind() == OutcomeKind.REJECTED
                                        || each.outcome.kind() == OutcomeKind.POSITION_CLOSED),
                                false);
                    case RESENTMENT -> said(each -> each.feeling, "NEGATIVE"::equals);
                    case WILLING_TO_REFER -> said(each -> each.referral, Set.of("CERTAINLY", "PROBABLY")::contains);
                });
    }

    private boolean isKept(Case one) {
        return !one.noticeAt.isAfter(one.decidedAt().plus(Duration.ofDays(promised(one))));
    }

    private boolean isOverdue(Case one) {
        return one.outcome.kind() != OutcomeKind.REINSTATED
                && (one.state == null || !NOT_OWED.contains(one.state))
                && day(one.decidedAt()).plusDays(promised(one)).isBefore(today);
    }

    private int promised(Case one) {
        return Objects.requireNonNullElse(year.promised(one.outcome.stage(), day(one.decidedAt())), 14);
    }

    private boolean ofApplications() {
        return question.filter().reason().isEmpty() && question.filter().kind().isEmpty();
    }

    private Expected ghosting() {
        long past = 0;
        long told = 0;
        for (var one : applications(PlainRecount::since)) {
            var ownEnd = one.outcome.kind() == OutcomeKind.WITHDRAWN && one.reinstatedAt == null;
            // Every outcome comes after the offer.
            var offered = one.offerMadeAt != null && stage(one) == Stage.OFFER && one.reinstatedAt != null;
            if (one.hiredAt != null || offered || ownEnd) {
                continue;
            }
            var day = day(since(one));
            var days = Objects.requireNonNullElse(year.promised(stage(one), day), one.interviewAt == null ? 30 : 45);
            if (day.plusDays(days).isBefore(today)) {
                past++;
                told += isWithin(since(one), days, sentAfter(one, since(one))) ? 1 : 0;
            }
        }
        return Expected.share(past - told, past);
    }

    private Expected law() {
        long all = 0;
        long told = 0;
        for (var one : applications(each -> each.interviewAt)) {
            var first = Stream.of(
                            sentAfter(one, one.interviewAt).stream(),
                            one.holdingsSent.stream(),
                            Stream.ofNullable(one.hiredAt),
                            Stream.ofNullable(one.offerMadeAt))
                    .flatMap(each -> each)
                    .filter(at -> !at.isBefore(one.interviewAt))
                    .min(Comparator.naturalOrder());
            var informed = isWithin(one.interviewAt, 45, first);
            if (informed || day(one.interviewAt).plusDays(45).isBefore(today)) {
                all++;
                told += informed ? 1 : 0;
            }
        }
        return Expected.share(told, all);
    }

    private static Optional<Instant> sentAfter(Case one, Instant from) {
        return one.state == NoticeState.SENT && !one.noticeAt.isBefore(from)
                ? Optional.of(one.noticeAt)
                : Optional.empty();
    }

    private static boolean isWithin(Instant from, int days, Optional<Instant> at) {
        return at.isPresent() && !at.get().isAfter(from.plus(Duration.ofDays(days)));
    }

    private static Instant since(Case one) {
        return Stream.of(one.stageAt, one.reinstatedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(one.decidedAt());
    }

    private static Stage stage(Case one) {
        return one.stageReached == null ? one.outcome.stage() : one.stageReached;
    }

    /** Each application has one case that is no reinstatement; only outcomes tell a filing, and both tell the same. */
    private List<Case> applications(Function<Case, Instant> clock) {
        var filter = question.filter();
        return year.cases().stream()
                .filter(each -> each.outcome.kind() != OutcomeKind.REINSTATED)
                .filter(each -> clock.apply(each) != null)
                .filter(each -> isIn(question.period(), clock.apply(each)))
                .filter(each -> isFiled(each, filter))
                .filter(each -> filter.stage().map(stage(each)::equals).orElse(true))
                .toList();
    }

    private Expected flags(Function<Case, Boolean> flag) {
        var known = sent().stream().map(flag).filter(Objects::nonNull).toList();
        return Expected.share(known.stream().filter(each -> each).count(), known.size());
    }

    private Expected respect() {
        var scores =
                sent().stream().map(each -> each.score).filter(Objects::nonNull).toList();
        return Expected.share(scores.stream().mapToInt(each -> each).sum(), scores.size());
    }

    private Expected overdue() {
        var feedback = count(each -> each.requestedAt != null && each.answeredAt == null);
        var open = feedback + count(each -> each.reviewedAt != null);
        return new Expected((double) open, open, false); // all were asked long ago
    }

    private Expected helpfulness() {
        var votes = explanations(each -> true);
        return votes.size() < 5
                ? new Expected(null, 0, false)
                : Expected.share(votes.stream().filter("YES"::equals).count(), votes.size());
    }

    private Expected said(Function<Case, String> answer, Predicate<String> part) {
        var answers = inFives(each -> true, each -> each.ratedAt, answer);
        return answers.size() < 5
                ? new Expected(null, 0, false)
                : Expected.share(answers.stream().filter(part).count(), answers.size());
    }

    private Expected promoters() {
        var scores = ratings();
        if (scores.size() < 5) {
            return new Expected(null, 0, false);
        }
        var net = scores.stream().filter(score -> score >= 9).count()
                - scores.stream().filter(score -> score <= 6).count();
        return new Expected(100.0 * net / scores.size(), scores.size(), false);
    }

    List<Integer> ratings() {
        return inFives(each -> true, each -> each.ratedAt, each -> each.rating);
    }

    List<String> explanations(Predicate<Case> which) {
        return inFives(which, each -> each.judgedAt, each -> each.verdict);
    }

    /** Of each month that the period touches, the first of them by fives. */
    private <T> List<T> inFives(Predicate<Case> which, Function<Case, Instant> at, Function<Case, T> said) {
        var counted = new ArrayList<T>();
        var last = day(question.period().to().minusNanos(1_000));
        for (var month = day(question.period().from()).withDayOfMonth(1);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            var ordered = decidedIn(new Period(start(month), start(month.plusMonths(1)))).stream()
                    .filter(which)
                    .filter(each -> said.apply(each) != null)
                    .sorted(Comparator.comparing(at).thenComparing(each -> each.notice.toString()))
                    .map(said)
                    .toList();
            counted.addAll(ordered.subList(0, ordered.size() - ordered.size() % 5));
        }
        return counted;
    }

    private List<Double> waits() {
        return sent().stream()
                .map(each -> seconds(each.decidedAt(), each.noticeAt))
                .sorted()
                .toList();
    }

    private static Expected quantile(List<Double> sorted, double share) {
        return sorted.isEmpty()
                ? new Expected(null, 0, true)
                : new Expected(sorted.get((int) (share * (sorted.size() - 1))), sorted.size(), true);
    }

    private List<Case> decidedIn(Period period) {
        var filter = question.filter();
        return year.cases().stream()
                .filter(each -> isIn(period, each.decidedAt()))
                .filter(each -> isFiled(each, filter))
                .filter(each -> is(filter.stage(), each.outcome.stage()))
                .filter(each -> is(filter.kind(), each.outcome.kind()))
                .filter(each -> filter.reason().map(each::isBecause).orElse(true))
                .toList();
    }

    private static boolean isFiled(Case one, Filter filter) {
        return is(filter.team(), one, Filing::team)
                && is(filter.country(), one, Filing::country)
                && is(filter.recruiter(), one, Filing::recruiter)
                && is(filter.job(), one, Filing::job);
    }

    private static boolean is(Optional<String> wanted, Case one, Function<Filing, String> code) {
        var filing = one.outcome.filing();
        return wanted.isEmpty() || filing != null && wanted.get().equals(code.apply(filing));
    }

    private static <T> boolean is(Optional<T> wanted, T value) {
        return wanted.isEmpty() || wanted.get() == value;
    }

    private static boolean isIn(Period period, Instant at) {
        return !at.isBefore(period.from()) && at.isBefore(period.to());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
