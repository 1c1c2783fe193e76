package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.message.compose.Paragraph.Heading;
import io.hearback.message.compose.Paragraph.Invitation;
import io.hearback.message.compose.Paragraph.Lines;
import io.hearback.message.compose.Paragraph.Points;
import io.hearback.message.compose.Paragraph.Prose;
import io.hearback.message.compose.Paragraph.Quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The slots of one notice, filled from its matter: which sentences stand in each, and in which order. */
final class Slots {

    /** One slot with its content. */
    record Filled(Slot slot, Paragraph paragraph) {}

    private final Matter matter;
    private final Sentences sentences;
    private final List<Filled> filled = new ArrayList<>();

    private Slots(Matter matter, Sentences sentences) {
        this.matter = matter;
        this.sentences = sentences;
    }

    private static Slots of(Matter matter, Wording wording) {
        return new Slots(matter, new Sentences(matter, wording));
    }

    static String subject(Matter matter, Wording wording) {
        var sorry = matter.kind() == NoticeKind.ANSWER
                && matter.circumstances().answer().manner() == Answer.Manner.APOLOGY;
        return new Sentences(matter, wording).say("subject." + matter.kind() + (sorry ? ".sorry" : ""));
    }

    /** @param first of the refusals that are told together */
    static String subjectTogether(Matter first, Wording wording) {
        return new Sentences(first, wording).say("subject.REFUSAL.together");
    }

    /** @return the slots of one notice about several refusals, in the order in which they are read */
    static List<Filled> fillTogether(List<Matter> matters, Wording wording) {
        var slots = of(matters.getFirst(), wording);
        slots.together(matters.stream().map(matter -> of(matter, wording)).toList());
        return slots.filled;
    }

    /** @return what could be said in a call, in this order */
    static List<String> talkingPoints(Matter matter, Wording wording) {
        return of(matter, wording).talkingPoints();
    }

    /** @return the slots that have true content, in the order in which they are read */
    static List<Filled> fill(Matter matter, Wording wording) {
        var slots = of(matter, wording);
        switch (matter.kind()) {
            case REFUSAL -> slots.refusal();
            case DECLINE_ACKNOWLEDGEMENT, WITHDRAWAL_ACKNOWLEDGEMENT -> slots.acknowledgement();
            case DECLINE_REPORT, WITHDRAWAL_REPORT -> slots.report();
            case CALL_TASK -> slots.callTask();
            case HOLDING -> slots.holding();
            case OFFER_GUIDE -> slots.offerGuide();
            case ANSWER -> slots.answer(matter.circumstances().answer());
            case SILENCE_WARNING, SILENCE_ESCALATION, PROCESS_DIGEST, REQUEST_REMINDER ->
                throw new IllegalArgumentException("it is about many applications, and no matter of one");
        }
        return slots.filled;
    }

    private void refusal() {
        prose(Slot.GREETING, say("greeting"));
        told();
        review();
        put(Slot.FEEDBACK, new Invitation(say("more.lead"), say("more.label")));
        if (!matter.circumstances().neutral()) {
            prose(Slot.NEXT_STEPS, say("next"));
        }
        if (matter.circumstances().keepInTouchUntil() != null) {
            prose(Slot.OPEN_DOOR, sentences.door());
        }
        prose(Slot.REPLY, say("reply"));
        signature(sentences.closing());
    }

    private void together(List<Slots> each) {
        prose(Slot.GREETING, say("greeting"));
        prose(Slot.THANKS, say("thanks.together"));
        for (var one : each) {
            one.put(Slot.DECISION, new Heading(one.say("decision.about")));
            one.why();
            one.review();
            filled.addAll(one.filled);
        }
        put(Slot.FEEDBACK, new Invitation(say("more.lead.together"), say("more.label")));
        if (each.stream().anyMatch(one -> !one.matter.circumstances().neutral())) {
            prose(Slot.NEXT_STEPS, say("next"));
        }
        // Of several consents the shortest binds.
        each.stream()
                .filter(one -> one.matter.circumstances().keepInTouchUntil() != null)
                .min(Comparator.comparing(one -> one.matter.circumstances().keepInTouchUntil()))
                .ifPresent(one -> prose(Slot.OPEN_DOOR, one.sentences.door()));
        prose(Slot.REPLY, say("reply"));
        var furthest = Collections.max(each, Comparator.comparing(one -> one.matter.stage()));
        signature(furthest.sentences.closing());
    }

    private void review() {
        if (matter.circumstances().decisionAutomated()) {
            prose(Slot.REVIEW, say("review"));
        }
    }

    /** What the candidate is told of the decision, in a notice or in a call. */
    private void told() {
        prose(Slot.THANKS, sentences.thanks());
        why();
    }

    private void why() {
        prose(Slot.DECISION, sentences.decision());
        if (matter.circumstances().neutral()) {
            return;
        }
        prose(Slot.REASON, sentences.reason());
        if (matter.reason().strength() != null) {
            prose(Slot.STRENGTH, sentences.strength());
        }
        if (matter.reason().advice() != null) {
            prose(Slot.ADVICE, sentences.advice());
        }
    }

    private void holding() {
        prose(Slot.GREETING, say("greeting"));
        prose(Slot.THANKS, sentences.thanksBeforeDecision());
        prose(Slot.DECISION, say("holding.news"));
        prose(Slot.AGAIN, say("holding.again"));
        prose(Slot.REPLY, say("holding.reply"));
        signature(sentences.closing());
    }

    private void offerGuide() {
        prose(Slot.GREETING, say("greeting"));
        prose(Slot.THANKS, sentences.thanks());
        prose(Slot.DECISION, say("guide.news"));
        prose(Slot.FEEDBACK, say("guide.page"));
        put(Slot.FEEDBACK, new Invitation(say("guide.lead"), say("guide.label")));
        prose(Slot.REPLY, say("reply"));
        signature(sentences.closing());
    }

    private void answer(Answer answer) {
        prose(Slot.GREETING, say("greeting"));
        switch (answer.manner()) {
            case WRITTEN -> answered(answer, say(answer.review() ? "answer.review" : "answer.intro"));
            case BY_CALL ->
                answered(answer, say(answer.review() ? "answer.review" : "answer.intro"), say("answer.call"));
            case ON_PAGE -> {
                prose(Slot.DECISION, say(answer.review() ? "answer.review.page" : "answer.page"));
                put(Slot.FEEDBACK, new Invitation(say("answer.open"), say("answer.label")));
            }
            case APOLOGY -> {
                prose(Slot.DECISION, say("answer.sorry"), say("answer.sorry.plain"));
                put(Slot.FEEDBACK, new Invitation(say("answer.sorry.lead"), say("answer.label")));
            }
        }
        prose(Slot.REPLY, say("reply"));
        signature(sentences.closing());
    }

    private void answered(Answer answer, String... opening) {
        prose(Slot.DECISION, opening);
        part(Slot.STRENGTH, "answer.strength", answer.strength());
        part(Slot.REASON, "answer.gap", answer.gap());
        part(Slot.ADVICE, "answer.advice", answer.advice());
        put(Slot.FEEDBACK, new Invitation(say("answer.lead"), say("answer.label")));
    }

    /** In the words that were typed, with their line breaks. */
    private void part(Slot slot, String heading, String words) {
        if (words != null) {
            put(slot, new Heading(say(heading)));
            put(slot, new Lines(words.lines().toList()));
        }
    }

    private void acknowledgement() {
        prose(Slot.GREETING, say("greeting"));
        prose(Slot.DECISION, say("acknowledgement." + matter.kind()), say("respect"));
        prose(Slot.THANKS, say("gratitude." + matter.stage()));
        put(Slot.FEEDBACK, new Invitation(say("ask.lead"), say("ask.label")));
        prose(Slot.REPLY, say("reply"));
        signature(sentences.closing());
    }

    private void report() {
        var words = matter.circumstances().candidateWords();
        prose(Slot.GREETING, say("greeting.recruiter"));
        prose(Slot.DECISION, say("report." + matter.kind()));
        if (words == null) {
            prose(Slot.CANDIDATE_WORDS, say("report.silent"));
        } else {
            prose(Slot.CANDIDATE_WORDS, say("report.words"));
            put(Slot.CANDIDATE_WORDS, new Quote(words.lines().toList()));
        }
        prose(Slot.TO_DO, say("report.thanked"), say("report.advice"));
        put(Slot.TO_DO, new Invitation(say("report.lead"), say("report.label")));
        put(Slot.SIGNATURE, new Lines(List.of(say("closing.report"), say("signature.report"))));
    }

    private void callTask() {
        prose(Slot.GREETING, say("greeting.recruiter"));
        prose(Slot.DECISION, say("call.intro"));
        prose(Slot.TALKING_POINTS, say("call.points"));
        put(Slot.TALKING_POINTS, new Points(talkingPoints()));
        prose(Slot.TO_DO, say("call.after"));
        put(Slot.TO_DO, new Invitation(say("call.lead"), say("call.label")));
        put(Slot.SIGNATURE, new Lines(List.of(say("closing.report"), say("signature.report"))));
    }

    private List<String> talkingPoints() {
        var spoken = new Slots(matter, sentences);
        spoken.told();
        return Stream.concat(
                        spoken.filled.stream().map(slot -> ((Prose) slot.paragraph()).words()),
                        Stream.of(say("call.offer")))
                .map(Slots::capitalised)
                .toList();
    }

    /** A German letter goes on in lower case after its greeting; said alone, a sentence does not. */
    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private void signature(String closing) {
        var signedBy = matter.signedBy();
        put(
                Slot.SIGNATURE,
                new Lines(Stream.of(closing, signedBy.name(), signedBy.title(), matter.organisation(), signedBy.email())
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private String say(String key) {
        return sentences.say(key);
    }

    private void prose(Slot slot, String... said) {
        put(slot, new Prose(Sentences.joined(said)));
    }

    private void put(Slot slot, Paragraph paragraph) {
        filled.add(new Filled(slot, paragraph));
    }
}
