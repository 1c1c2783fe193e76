package io.hearback.message.compose;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes notices. The same matter always gives the same composition, byte for byte. */
@ApplicationScoped
public class Composer {

    /** Each has a file of words; the first is for everyone whose language nobody has written words for yet. */
    static final List<String> LANGUAGES = List.of("en", "fr");

    private final Map<String, Wording> wordings =
            LANGUAGES.stream().map(Wording::new).collect(Collectors.toMap(Wording::language, Function.identity()));

    /**
     * @throws IncompleteMatterException if a slot that this notice needs has no content; the caller holds the notice
     *     for a person
     */
    public Composition compose(Matter matter) {
        Completeness.check(matter);
        var wording = wordingFor(matter.language());
        var slots = new Slots(matter, wording);
        var subject = PlainText.inert(slots.subject());
        var paragraphs = slots.paragraphs();
        return new Composition(
                wording.language(),
                subject,
                PlainText.of(paragraphs, wording.say("colon")),
                Html.of(wording.language(), subject, paragraphs));
    }

    /** "fr-CA" is served by "fr". */
    private Wording wordingFor(String language) {
        var primary = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        return wordings.getOrDefault(primary, wordings.get(LANGUAGES.getFirst()));
    }
}
