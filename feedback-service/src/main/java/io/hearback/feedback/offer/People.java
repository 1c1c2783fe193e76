package io.hearback.feedback.offer;

/**
 * Who speaks to whom about which job. Asked for when a page is shown, remembered for a minute at most and never kept.
 *
 * @param language BCP 47, the candidate's
 */
record People(String organisation, String job, String recruiter, String candidate, String language) {

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "the people behind an application";
    }
}
