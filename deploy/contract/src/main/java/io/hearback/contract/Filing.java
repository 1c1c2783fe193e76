package io.hearback.contract;

import java.util.regex.Pattern;

/**
 * What an organisation files an application under: codes of its own that mean nothing to anybody else, and a country. Each may
 * be null. A code holds no mail address and no free text; that of a recruiter or a job is an id, so it holds no blank either.
 *
 * @param team who recruits, as {@code Data platform}
 * @param recruiter an id, never a name
 * @param job an id, as that of the requisition
 * @param country ISO 3166-1 alpha-2, whose law the job falls under
 */
public record Filing(String team, String recruiter, String job, String country) {

    /** Of a team: an id, or a short name. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9 ._/-]{0,63}";

    /** Of a recruiter or a job. */
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}";

    private static final Pattern CODES = Pattern.compile(CODE);
    private static final Pattern IDS = Pattern.compile(ID);
    private static final Pattern COUNTRIES = Pattern.compile("[A-Z]{2}");

    public Filing {
        require(CODES, team, "team");
        require(IDS, recruiter, "recruiter");
        require(IDS, job, "job");
        require(COUNTRIES, country, "country");
    }

    /** @return null if all are */
    public static Filing of(String team, String recruiter, String job, String country) {
        return team == null && recruiter == null && job == null && country == null
                ? null
                : new Filing(team, recruiter, job, country);
    }

    /** The message tells nothing of what is no code: it may be a person's name. */
    private static void require(Pattern pattern, String value, String name) {
        if (value != null && !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(name + " is no code");
        }
    }
}
