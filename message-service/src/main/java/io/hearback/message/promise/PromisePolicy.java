package io.hearback.message.promise;

import static java.util.Objects.requireNonNull;

/**
 * What an organisation decided about its clocks. How long each promise is stands in its settings.
 *
 * @param mostHoldings how often "no decision yet" gives a promise another term; after that only a decision keeps it
 * @param warnPercent of a term, after which the recruiter is warned: 10 to 70, so that it comes before the holding notice
 * @param law which law's clock runs
 * @param contact who hears of what is nearly late or late; null for nobody but the recruiter
 */
public record PromisePolicy(Holding holding, int mostHoldings, int warnPercent, Law law, Contact contact) {

    public static final int MOST_HOLDINGS = 5;
    public static final int LEAST_PERCENT = 10;
    public static final int MOST_PERCENT = 70;

    /** Of an organisation that has chosen nothing: nobody waits in silence. */
    public static final PromisePolicy DEFAULT = new PromisePolicy(Holding.AUTOMATIC, 2, 70, Law.BY_PLACE, null);

    /** Who sends a holding notice. */
    public enum Holding {
        AUTOMATIC,
        BY_PERSON
    }

    /** Which law's clock runs. */
    public enum Law {
        /** That of the country and the subdivision that the organisation's settings name. */
        BY_PLACE,
        ONTARIO,
        NONE
    }

    public record Contact(String name, String email) {

        public Contact {
            requireNonNull(name, "name is null");
            requireNonNull(email, "email is null");
        }

        @Override
        public String toString() {
            return "a contact";
        }
    }

    public PromisePolicy {
        requireNonNull(holding, "holding is null");
        requireNonNull(law, "law is null");
        if (mostHoldings < 0 || mostHoldings > MOST_HOLDINGS) {
            throw new IllegalArgumentException("mostHoldings is not 0 to " + MOST_HOLDINGS);
        }
        if (warnPercent < LEAST_PERCENT || warnPercent > MOST_PERCENT) {
            throw new IllegalArgumentException("warnPercent is not " + LEAST_PERCENT + " to " + MOST_PERCENT);
        }
    }
}
