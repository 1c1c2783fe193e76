package io.hearback.message.desk;

import java.util.Map;

/**
 * The form in which a held notice's reason is completed.
 *
 * @param language in which the notice will be written
 * @param country whose law holds, or null
 * @param checked what was found in what was typed, by field
 * @param preview what it would come to; null if nobody has asked
 */
public record CompletionForm(
        ReasonForm reason, String language, String country, Map<String, Judged> checked, Preview preview) {

    /**
     * @param judged null if the notice would still lack something
     * @param leaves whether it would be scheduled
     */
    public record Preview(String subject, Judged judged, boolean leaves) {}

    /** @return null if it was not checked */
    public Judged checked(String field) {
        return checked.get(field);
    }

    public String jurisdiction() {
        return country == null ? "" : country;
    }
}
