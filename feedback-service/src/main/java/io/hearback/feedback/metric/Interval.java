package io.hearback.feedback.metric;

/**
 * Within which the truth lies, as far as so many tell, in 95 of 100 cases.
 *
 * @param low at most {@code high}
 */
record Interval(double low, double high) {

    /** Of the normal distribution, both sides. */
    private static final double Z = 1.959964;

    /** Wilson, 1927: of a share, also a small one or one of few. @param n above 0 */
    static Interval ofShare(long part, long n) {
        var share = (double) part / n;
        var centre = share + Z * Z / (2 * n);
        var reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
        var whole = 1 + Z * Z / n;
        return new Interval(Math.max(0, (centre - reach) / whole), Math.min(1, (centre + reach) / whole));
    }

    /** Of a net promoter score, in points: the difference of two shares of the same people. @param n above 0 */
    static Interval ofPoints(long promoters, long detractors, long n) {
        var up = (double) promoters / n;
        var down = (double) detractors / n;
        var reach = Z * Math.sqrt((up + down - (up - down) * (up - down)) / n);
        return new Interval(100 * Math.max(-1, up - down - reach), 100 * Math.min(1, up - down + reach));
    }

    /** Between which shares of the way from the shortest to the longest the one at {@code share} lies. @param n above 0 */
    static Interval ofRank(double share, long n) {
        var reach = Z * Math.sqrt(share * (1 - share) / n);
        return new Interval(Math.max(0, share - reach), Math.min(1, share + reach));
    }
}
