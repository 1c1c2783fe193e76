package io.hearback.contract;

/**
 * What makes a reason checkable. The words themselves are personal and never travel with the code; this says only which
 * of them there are. Each is a noun phrase in the candidate's language unless said otherwise.
 */
public enum ReasonDetail {
    /** One to five skills. */
    SKILLS("skills"),
    EXPERIENCE("experience"),
    /** How many years of the experience the position asks for, a whole number from 1. */
    YEARS("years"),
    CERTIFICATION("certification"),
    /** A language with the level that the position needs. */
    LANGUAGE_LEVEL("languageLevel"),
    /** What the exercise or the test did not show yet. */
    EXERCISE("exercise"),
    /** A document or an answer that the application lacked. */
    MISSING_PART("missingPart"),
    /** The times, the start or the place of work that the position needs, as a condition of the work and never of a person. */
    AVAILABILITY("availability"),
    OUR_WAY("ourWay"),
    YOUR_WISH("yourWish"),
    /** What the chosen person brings; never who that is. */
    CHOSEN_HAD("chosenHad"),
    /** May be a clause. */
    CAUSE("cause");

    private final String field;

    ReasonDetail(String field) {
        this.field = field;
    }

    /** @return its name in JSON */
    public String field() {
        return field;
    }
}
