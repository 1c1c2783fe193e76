package io.hearback.message.house;

import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Tone;
import io.hearback.message.compose.Voice;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Our sentences that an organisation may say in its own words: all but what belongs to the language itself, or to several in one. */
@ApplicationScoped
public class Wordbook {

    /** How dates and lists are written, and what announces a link. */
    private static final Set<String> OF_THE_LANGUAGE = Set.of("locale", "colon");

    /** Of a notice that tells several refusals: no sample of one matter can try other words for them. */
    private static final Set<String> TOGETHER =
            Set.of("subject.REFUSAL.together", "thanks.together", "decision.about", "more.lead.together");

    /** Of a notice about many applications, which is work of a recruiter and no letter. */
    private static final Set<String> OF_A_DIGEST = Set.of(
            "subject.SILENCE_WARNING",
            "subject.SILENCE_ESCALATION",
            "subject.PROCESS_DIGEST",
            "subject.REQUEST_REMINDER");

    private final Composer composer;

    Wordbook(Composer composer) {
        this.composer = composer;
    }

    /** @return BCP 47 */
    public Set<String> languages() {
        return composer.languages();
    }

    /**
     * @param language one of {@link #languages()}
     * @return by key, in the order of the keys
     */
    public Map<String, OurSentence> in(String language, Tone tone) {
        var sentences = new TreeMap<String, OurSentence>();
        composer.sentences(new Voice(language, null, tone)).forEach((key, sentence) -> {
            if (!OF_THE_LANGUAGE.contains(key)
                    && !TOGETHER.contains(key)
                    && !OF_A_DIGEST.contains(key)
                    && !key.startsWith("silence.")
                    && !key.startsWith("digest.")
                    && !key.startsWith("reminder.")) {
                sentences.put(key, new OurSentence(key, sentence));
            }
        });
        return sentences;
    }

    /** @return empty if the key is unknown, or may not be changed */
    public Optional<OurSentence> find(String language, Tone tone, String key) {
        return Optional.ofNullable(in(language, tone).get(key));
    }
}
