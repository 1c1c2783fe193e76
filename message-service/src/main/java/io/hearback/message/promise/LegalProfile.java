package io.hearback.message.promise;

/**
 * A law that gives candidates a right to hear back by some day. There are few, and only what was found in a law stands here: no
 * country, France included, has a general duty to answer within hours or days, whatever is told about one.
 *
 * <p>"No decision yet" is an answer in the sense of this law: it asks the employer to say <em>whether</em> a decision was made.
 */
public enum LegalProfile {
    /**
     * Employment Standards Act, 2000 (Ontario), and O. Reg. 476/24, since 1 January 2026: whoever was interviewed hears within 45
     * days after the last interview whether a hiring decision has been made. Holds for employers with 25 employees or more and
     * postings that were advertised publicly: an organisation it does not hold for chooses {@code NONE}.
     */
    ONTARIO("CA", "ON", 45, "O. Reg. 476/24 (Ontario)");

    private final String country;
    private final String subdivision;
    private final int days;
    private final String citation;

    LegalProfile(String country, String subdivision, int days, String citation) {
        this.country = country;
        this.subdivision = subdivision;
        this.days = days;
        this.citation = citation;
    }

    /**
     * @param country ISO 3166-1 alpha-2, or null
     * @param subdivision what follows it in ISO 3166-2, or null
     * @return null where no such law is known
     */
    static LegalProfile at(String country, String subdivision) {
        for (var profile : values()) {
            if (profile.country.equals(country) && profile.subdivision.equals(subdivision)) {
                return profile;
            }
        }
        return null;
    }

    /** Calendar days after the last interview. */
    int days() {
        return days;
    }

    public String citation() {
        return citation;
    }
}
