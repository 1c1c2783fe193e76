package io.hearback.message.growth;

import io.hearback.contract.ReasonCode;
import io.hearback.message.growth.NextStep.Kind;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes next steps of entries, and tells every flaw of those that cannot be one. */
final class EntryReader {

    static final List<String> FIELDS = List.of("kind", "title", "description", "url", "language", "reasons", "skills");

    private static final int TITLE = 120;
    private static final int DESCRIPTION = 500;
    private static final int URL = 1_000;
    private static final int SKILL = 80;
    private static final int SKILLS = 20;

    static final String LANGUAGE_RULE = "is a language tag";
    static final String LANGUAGE_FIX = "write two letters such as fr, with a region if it matters: pt-BR";

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern SLOT = Pattern.compile("\\{[^{}]*}");

    private final String languageOtherwise;
    private final List<Flaw> flaws = new ArrayList<>();
    private Fields fields;

    /** @param languageOtherwise of entries that name none; or null */
    EntryReader(String languageOtherwise) {
        this.languageOtherwise = languageOtherwise;
    }

    /** @return of all entries so far */
    List<Flaw> flaws() {
        return flaws;
    }

    /** @return empty if it has a flaw */
    Optional<NextStep> read(Entry entry) {
        fields = new Fields(entry);
        var step = entry.content().isObject() ? step(entry) : Optional.<NextStep>empty();
        if (!entry.content().isObject()) {
            fields.flaw(null, "must be an object", "write the fields " + String.join(", ", FIELDS));
        }
        flaws.addAll(fields.flaws());
        return step;
    }

    private Optional<NextStep> step(Entry entry) {
        entry.content().fieldNames().forEachRemaining(this::mustBeKnown);
        var kind = kind();
        var title = phrase("title", TITLE, true);
        var description = phrase("description", DESCRIPTION, false);
        var url = url();
        var language = language();
        var reasons = reasons();
        var skills = skills();
        return fields.flaws().isEmpty()
                ? Optional.of(new NextStep(kind, title, description, url, language, reasons, skills))
                : Optional.empty();
    }

    private void mustBeKnown(String field) {
        if (!FIELDS.contains(field)) {
            fields.flaw(field, "is not a field of a next step", "use only " + String.join(", ", FIELDS));
        }
    }

    private Kind kind() {
        var name = fields.text("kind", true);
        return name == null ? null : fields.constant(Kind.class, "kind", name);
    }

    private String phrase(String field, int longest, boolean required) {
        var phrase = fields.text(field, required);
        if (phrase == null) {
            return null;
        }
        fields.must(field, phrase.length() <= longest, "has at most " + longest + " characters", "shorten it");
        fields.must(
                field,
                !UNPRINTABLE.matcher(phrase).find(),
                "is one line without control characters",
                "remove line breaks and invisible characters");
        fields.must(
                field,
                SLOT.matcher(phrase).results().allMatch(slot -> slot.group().equals(Phrasing.DETAIL)),
                "has no placeholder but " + Phrasing.DETAIL,
                "write " + Phrasing.DETAIL + " or leave the braces out");
        return phrase;
    }

    private URI url() {
        var address = fields.text("url", false);
        if (address == null) {
            return null;
        }
        var url = Link.parse(address).filter(link -> address.length() <= URL);
        fields.must(
                "url",
                url.isPresent(),
                "is an address of the web that begins with https:// and has at most " + URL + " characters",
                "copy it from the browser, with https:// and without a user name");
        return url.orElse(null);
    }

    private String language() {
        var language = fields.text("language", languageOtherwise == null);
        if (language == null) {
            return languageOtherwise;
        }
        fields.must("language", isLanguage(language), LANGUAGE_RULE, LANGUAGE_FIX);
        return language;
    }

    static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }

    private Set<ReasonCode> reasons() {
        var reasons = EnumSet.noneOf(ReasonCode.class);
        for (var name : fields.list("reasons")) {
            var reason = fields.constant(ReasonCode.class, "reasons", name);
            if (reason != null) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    private List<String> skills() {
        var skills = fields.list("skills");
        fields.must("skills", skills.size() <= SKILLS, "has at most " + SKILLS + " skills", "split the entry");
        mustEach(
                skills,
                skill -> skill.length() <= SKILL,
                "has at most " + SKILL + " characters each",
                "name the skill");
        mustEach(
                skills,
                skill -> !UNPRINTABLE.matcher(skill).find() && !skill.contains(Sheet.SEPARATOR),
                "has neither control characters nor '" + Sheet.SEPARATOR + "' in a skill",
                "leave them out");
        mustEach(
                skills, skill -> !Words.of(skill).isEmpty(), "has a letter or a digit in each skill", "name the skill");
        return skills;
    }

    private void mustEach(List<String> skills, Predicate<String> rule, String message, String fix) {
        fields.must("skills", skills.stream().allMatch(rule), message, fix);
    }
}
