package io.hearback.message.compose;

import io.hearback.message.compose.Paragraph.Prose;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes notices. The same matter in the same words always gives the same composition, byte for byte. */
@ApplicationScoped
public class Composer {

    private static final Set<Slot> WHY = Set.of(Slot.REASON, Slot.STRENGTH, Slot.ADVICE);

    private final Wordings wordings = new Wordings();

    /** In our own words; otherwise as {@link #compose(Matter, HouseWords)}. */
    public Composition compose(Matter matter) {
        return compose(matter, HouseWords.NONE);
    }

    /**
     * @param words the tenant's, which go before ours
     * @throws IncompleteMatterException if a slot that this notice needs has no content; the caller holds the notice
     *     for a person
     */
    public Composition compose(Matter matter, HouseWords words) {
        return composeWithout(Set.of(), matter, words);
    }

    /**
     * One notice that tells several refusals to the same person: one greeting, one thanks, then each job with its decision
     * and its own reason, one way to ask, one signature.
     *
     * @param matters of refusals of one organisation; the first says who signs and how the reader is addressed
     * @throws IncompleteMatterException as {@link #compose(Matter, HouseWords)}
     */
    public Composition compose(List<Matter> matters, HouseWords words) {
        matters.forEach(Completeness::check);
        var base = wordings.in(matters.getFirst().voice());
        var wording = base.with(words.in(base.language()));
        var subject = PlainText.inert(Slots.subjectTogether(matters.getFirst(), wording));
        return composition(wording, subject, paragraphs(Slots.fillTogether(matters, wording)));
    }

    /** In our own words: it is work for its reader, and no letter. */
    public Composition compose(Digest digest) {
        var wording = wordings.in(digest.voice());
        var slots = new DigestSlots(digest, wording);
        return composition(wording, PlainText.inert(slots.subject()), slots.paragraphs());
    }

    /** In our own words, as the other digest. */
    public Composition compose(ProcessDigest digest) {
        var wording = wordings.in(digest.voice());
        var slots = new ProcessDigestSlots(digest, wording);
        return composition(wording, PlainText.inert(slots.subject()), slots.paragraphs());
    }

    /** In our own words, as a digest. */
    public Composition compose(RequestReminder reminder) {
        var wording = wordings.in(reminder.voice());
        var slots = new RequestReminderSlots(reminder, wording);
        return composition(wording, PlainText.inert(slots.subject()), slots.paragraphs());
    }

    /**
     * What a recruiter could say who calls before this notice leaves, in its language and in this order.
     *
     * @param matter of a refusal, complete
     */
    public List<String> talkingPoints(Matter matter, HouseWords words) {
        Completeness.check(matter);
        var base = wordings.in(matter.voice());
        return Slots.talkingPoints(matter, base.with(words.in(base.language())));
    }

    /**
     * Why, in the sentences that a notice of this matter says it with: the reason, what was strong, the advice.
     *
     * @param matter of a refusal, complete
     * @return none if it may give no reason
     */
    public List<String> why(Matter matter, HouseWords words) {
        Completeness.check(matter);
        var base = wordings.in(matter.voice());
        return Slots.fill(matter, base.with(words.in(base.language()))).stream()
                .filter(slot -> WHY.contains(slot.slot()))
                .map(slot -> PlainText.inert(((Prose) slot.paragraph()).words()))
                .toList();
    }

    /** @return the languages we have words for, BCP 47, those of a region included */
    public Set<String> languages() {
        return Stream.concat(Wordings.LANGUAGES.stream(), Wordings.REGIONS.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return our own sentences by key, their {slots} unfilled */
    public Map<String, String> sentences(Voice voice) {
        return wordings.in(voice).sentences();
    }

    /** @return which words of ours this voice has: a language, and a hash that changes with any of them */
    public String template(Voice voice) {
        return wordings.in(voice).template();
    }

    /** For tests that ask whether anybody would notice. */
    Composition composeWithout(Set<Slot> left, Matter matter, HouseWords words) {
        Completeness.check(matter);
        var base = wordings.in(matter.voice());
        var wording = base.with(words.in(base.language()));
        var subject = PlainText.inert(Slots.subject(matter, wording));
        var paragraphs = paragraphs(Slots.fill(matter, wording).stream()
                .filter(slot -> !left.contains(slot.slot()))
                .toList());
        return composition(wording, subject, paragraphs);
    }

    private static Composition composition(Wording wording, String subject, List<Paragraph> paragraphs) {
        return new Composition(
                wording.language(),
                subject,
                PlainText.of(paragraphs, wording.say("colon")),
                Html.of(wording.language(), subject, paragraphs));
    }

    /** Thanks and decision are one breath: nobody should have to wait for the second. */
    private static List<Paragraph> paragraphs(List<Slots.Filled> slots) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var slot : slots) {
            if (slot.slot() == Slot.DECISION
                    && slot.paragraph() instanceof Prose(var decision)
                    && !paragraphs.isEmpty()
                    && paragraphs.getLast() instanceof Prose(var thanks)
                    && paragraphs.size() > 1) {
                paragraphs.set(paragraphs.size() - 1, new Prose(thanks + " " + decision));
            } else {
                paragraphs.add(slot.paragraph());
            }
        }
        return paragraphs;
    }
}
