package io.hearback.contract;

/**
 * How a process treated people in a period: numbers of many, and nothing about one.
 *
 * @param told how many outcomes decided in the period had their notice sent
 * @param medianSeconds from a decision until its notice was sent; null where fewer than five were
 * @param promiseKept share, 0 to 1, of those told, or owed it, within what was promised; null where fewer than five are
 * @param answered how many feedback requests got their answer in the period
 */
public record ProcessNumbers(int told, Integer medianSeconds, Double promiseKept, int answered) {

    public ProcessNumbers {
        if (told < 0 || answered < 0 || medianSeconds != null && medianSeconds < 0) {
            throw new IllegalArgumentException("a number is below 0");
        }
        if (promiseKept != null && !(promiseKept >= 0 && promiseKept <= 1)) {
            throw new IllegalArgumentException("promiseKept is not within 0 and 1");
        }
    }
}
