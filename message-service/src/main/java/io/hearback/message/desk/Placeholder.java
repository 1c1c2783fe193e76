package io.hearback.message.desk;

import java.util.Optional;
import java.util.stream.Stream;

/** What stands in braces in a sentence, so that a person can be told what will be there. */
public enum Placeholder {
    NAME("name"),
    JOB("job"),
    ORGANISATION("organisation"),
    RECRUITER("recruiter"),
    SKILLS("skills"),
    EXPERIENCE("experience"),
    YEARS("years"),
    CERTIFICATION("certification"),
    LANGUAGE_LEVEL("languageLevel"),
    EXERCISE("exercise"),
    MISSING_PART("missingPart"),
    AVAILABILITY("availability"),
    OUR_WAY("ourWay"),
    YOUR_WISH("yourWish"),
    CHOSEN_HAD("chosenHad"),
    CAUSE("cause"),
    STRENGTH("strength"),
    ADVICE("advice"),
    UNTIL("until"),
    DAY("day");

    private final String slot;

    Placeholder(String slot) {
        this.slot = slot;
    }

    static Optional<Placeholder> of(String slot) {
        return Stream.of(values()).filter(each -> each.slot.equals(slot)).findFirst();
    }

    /** As it is written in a sentence. */
    public String braced() {
        return "{" + slot + "}";
    }
}
