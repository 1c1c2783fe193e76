package io.hearback.feedback.erasure;

import static java.util.Objects.requireNonNull;

/**
 * A table that holds something about a person behind an application: how an erasure empties it, and which of its rows are
 * that person's. Statements may use {@code :tenant} and {@code :application}.
 *
 * @param table its name, which is also that of its part of an export
 * @param whose a condition on its rows
 * @param change {@code delete from …} or {@code update … set …}, without a condition; null if only facts without identity lie
 *     there: random ids, codes, scores and times
 */
public record Place(String table, String whose, String change) {

    private static final String BY_APPLICATION = "application_id = :application";

    public Place {
        requireNonNull(table, "table is null");
        requireNonNull(whose, "whose is null");
    }

    /** Whose rows are removed, found by their {@code application_id}. */
    public static Place removed(String table) {
        return removed(table, BY_APPLICATION);
    }

    /** @param whose a condition on rows that have no {@code application_id} of their own */
    public static Place removed(String table, String whose) {
        return new Place(table, whose, "delete from " + table);
    }

    /** @param words what takes the place of words, as {@code comment = ''}; the rest stays as a fact without identity */
    public static Place emptied(String table, String words) {
        return new Place(table, BY_APPLICATION, "update " + table + " set " + words);
    }

    /** Of which nothing has to go. */
    public static Place kept(String table) {
        return new Place(table, BY_APPLICATION, null);
    }

    /** @param whose a condition on rows that have no {@code application_id} of their own */
    public static Place kept(String table, String whose) {
        return new Place(table, whose, null);
    }

    String condition() {
        return " where tenant_id = :tenant and " + whose;
    }
}
