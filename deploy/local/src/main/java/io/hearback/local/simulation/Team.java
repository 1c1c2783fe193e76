package io.hearback.local.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How a team of recruiters treats people.
 *
 * @param paceDays the median time that a step takes it
 * @param silence the share of its applications that never hear
 * @param care the share of its refusals that give a specific reason
 */
record Team(String name, String country, double paceDays, double silence, double care) {

    private static final List<String> NAMES =
            List.of("Data platform", "Sales", "Operations", "Care", "Retail", "Design", "Finance", "Engineering");
    private static final List<String> COUNTRIES = List.of("FR", "DE", "CA", "GB");

    /** Teams differ, which is what one looks at the numbers for. */
    static List<Team> of(SplittableRandom random) {
        List<Team> teams = new ArrayList<>();
        for (String name : NAMES) {
            teams.add(new Team(
                    name,
                    COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                    1 + 5 * random.nextDouble(),
                    0.02 + 0.25 * random.nextDouble() * random.nextDouble(),
                    0.4 + 0.6 * random.nextDouble()));
        }
        return teams;
    }

    /** @return the code of one of its recruiters, or jobs */
    String one(String prefix, int of, SplittableRandom random) {
        return prefix + "-" + name.substring(0, 2).toUpperCase(Locale.ROOT) + (1 + random.nextInt(of));
    }
}
