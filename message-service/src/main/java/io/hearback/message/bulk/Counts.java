package io.hearback.message.bulk;

/**
 * How far a decision about many notices has come; exact, as each number is committed with what it counts.
 *
 * @param total notices that it is about
 * @param done approved, recalled or put back by it
 * @param already approved, recalled or put back before
 * @param tooLate on their way, gone, or stopped for another reason
 * @param changed left alone because they say something else than when the decision was taken
 * @param refused left alone because they may not leave as they are
 */
public record Counts(int total, int done, int already, int tooLate, int changed, int refused) {

    /** @return how many nobody has come to yet */
    public int left() {
        return total - workedOff();
    }

    public int workedOff() {
        return done + already + tooLate + changed + refused;
    }
}
