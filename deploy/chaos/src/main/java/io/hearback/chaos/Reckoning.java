package io.hearback.chaos;

import io.hearback.chaos.Journal.Answer;
import io.hearback.chaos.Ledger.NoticeRow;
import io.hearback.contract.NoticeState;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the client was told, what the services say and what the mail server knows, laid side by side. Pure: it only counts.
 * Every broken promise is a finding, in words; the numbers count findings of one kind.
 *
 * @param lost outcomes answered with 202 that have no notice, or one that never came to an end
 * @param duplicates notices beyond the first for an outcome, a Message-ID or a recipient
 * @param unknown notices in UNKNOWN
 * @param unexplained UNKNOWN without an ambiguous fault, and that nothing hit while it was handed over
 * @param contradictions a state, or an answer to a recall, that the mail server's log refutes
 * @param invented notices of no outcome that was answered with 202
 * @param untold notices of which feedback-service believes something else
 */
record Reckoning(
        int lost,
        int duplicates,
        int unknown,
        int unexplained,
        int contradictions,
        int invented,
        int untold,
        Map<NoticeState, Integer> states,
        List<String> findings) {

    /**
     * @param acceptedById how often the mail server took each Message-ID
     * @param acceptedByRecipient the same by recipient, of whom each outcome has one of its own
     * @param leftOpen recipients of hand-overs that ended in an ambiguous fault
     * @param refusedForGood recipients whom the mail server refused with 5yz
     * @param hitInHand recipients whose notice was being handed over when a process was killed or paused
     * @param told what feedback-service believes, by outcome
     */
    record Evidence(
            List<Journal.Entry> outcomes,
            Map<UUID, Answer> recalls,
            List<NoticeRow> notices,
            Map<String, Integer> acceptedById,
            Map<String, Integer> acceptedByRecipient,
            Set<String> leftOpen,
            Set<String> refusedForGood,
            Set<String> hitInHand,
            Map<UUID, NoticeState> told) {

        int accepted(NoticeRow notice) {
            return acceptedById.getOrDefault(notice.messageId(), 0);
        }

        boolean isExplained(NoticeRow unknown) {
            return leftOpen.contains(unknown.recipient()) || hitInHand.contains(unknown.recipient());
        }
    }

    static Reckoning of(Evidence evidence) {
        var lost = lost(evidence);
        var duplicates = duplicates(evidence);
        var unexplained = each(
                evidence,
                notice -> notice.state() == NoticeState.UNKNOWN && !evidence.isExplained(notice)
                        ? "is UNKNOWN, and no fault explains it"
                        : null);
        var contradictions = each(evidence, notice -> contradiction(evidence, notice));
        var invented = invented(evidence);
        var untold = each(
                evidence,
                notice -> notice.state() == evidence.told().get(notice.outcomeId())
                        ? null
                        : "is told to feedback-service as " + evidence.told().get(notice.outcomeId()));
        var findings = new ArrayList<String>();
        List.of(lost, duplicates, unexplained, contradictions, invented, untold).forEach(findings::addAll);
        var states = states(evidence);
        return new Reckoning(
                lost.size(),
                duplicates.size(),
                states.getOrDefault(NoticeState.UNKNOWN, 0),
                unexplained.size(),
                contradictions.size(),
                invented.size(),
                untold.size(),
                states,
                findings);
    }

    boolean everyPromiseHeld() {
        return findings.isEmpty();
    }

    /** Each outcome has a notice that came to an end: it left, or was refused, or taken back, or stands there as unknown. */
    private static List<String> lost(Evidence evidence) {
        var notices = evidence.notices().stream()
                .collect(Collectors.toMap(NoticeRow::outcomeId, Function.identity(), (first, second) -> first));
        var lost = new ArrayList<String>();
        for (var outcome : evidence.outcomes()) {
            var notice = notices.get(outcome.outcomeId());
            if (notice == null) {
                lost.add("outcome " + outcome.outcomeId() + " was answered with 202 and has no notice");
            } else {
                switch (notice.state()) {
                    case SENT, FAILED, RECALLED, UNKNOWN -> {}
                    default -> lost.add(words(notice, "never came to an end"));
                }
            }
        }
        return lost;
    }

    private static List<String> duplicates(Evidence evidence) {
        var duplicates = new ArrayList<String>();
        evidence.acceptedById().forEach((id, times) -> {
            if (times > 1) {
                duplicates.add("the mail server took " + id + " " + times + " times");
            }
        });
        evidence.acceptedByRecipient().forEach((recipient, times) -> {
            if (times > 1) {
                duplicates.add(recipient + " was sent " + times + " notices");
            }
        });
        evidence.notices().stream()
                .collect(Collectors.groupingBy(NoticeRow::outcomeId, Collectors.counting()))
                .forEach((outcome, notices) -> {
                    if (notices > 1) {
                        duplicates.add("outcome " + outcome + " has " + notices + " notices");
                    }
                });
        return duplicates;
    }

    /** @return what is wrong, or null */
    private static String contradiction(Evidence evidence, NoticeRow notice) {
        var accepted = evidence.accepted(notice);
        var answer = evidence.recalls().get(notice.outcomeId());
        if (answer == Answer.RECALLED && (accepted > 0 || notice.state() != NoticeState.RECALLED)) {
            return "was answered as recalled, and the mail server took it " + accepted + " times";
        }
        return switch (notice.state()) {
            case SENT -> accepted == 0 ? "the mail server never took it" : null;
            case FAILED -> {
                if (accepted > 0) {
                    yield "the mail server took it";
                }
                yield evidence.refusedForGood().contains(notice.recipient())
                        ? null
                        : "the mail server never refused it";
            }
            case RECALLED -> {
                if (accepted > 0) {
                    yield "the mail server took it";
                }
                yield answer == null ? "nobody took it back" : null;
            }
            default -> null;
        };
    }

    private static List<String> invented(Evidence evidence) {
        var known = evidence.outcomes().stream().map(Journal.Entry::outcomeId).collect(Collectors.toSet());
        return each(
                evidence,
                notice -> known.contains(notice.outcomeId()) ? null : "belongs to no outcome that was answered");
    }

    private static List<String> each(Evidence evidence, Function<NoticeRow, String> judge) {
        var findings = new ArrayList<String>();
        for (var notice : evidence.notices()) {
            var wrong = judge.apply(notice);
            if (wrong != null) {
                findings.add(words(notice, wrong));
            }
        }
        return findings;
    }

    private static String words(NoticeRow notice, String wrong) {
        return "notice %s (%s, %s, attempts %d): %s"
                .formatted(notice.id(), notice.state(), notice.cause(), notice.attempts(), wrong);
    }

    private static Map<NoticeState, Integer> states(Evidence evidence) {
        var states = new EnumMap<NoticeState, Integer>(NoticeState.class);
        evidence.notices().forEach(notice -> states.merge(notice.state(), 1, Integer::sum));
        return states;
    }
}
