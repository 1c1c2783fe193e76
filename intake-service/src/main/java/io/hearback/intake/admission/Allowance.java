package io.hearback.intake.admission;

/**
 * @param number of the organisation
 * @param perMinute outcomes it may report a minute
 */
record Allowance(long number, int perMinute) {

    Allowance {
        if (perMinute < 1) {
            throw new IllegalArgumentException("an organisation may report at least one outcome a minute");
        }
    }

    /** @return a bucket's key; one of another size is another bucket, which is full */
    long bucket() {
        return number << Integer.SIZE - 1 | perMinute;
    }
}
