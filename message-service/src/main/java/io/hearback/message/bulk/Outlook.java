package io.hearback.message.bulk;

/**
 * Where the notices of a decision stand at this moment.
 *
 * @param recallable how many can still be recalled
 * @param held how many of those wait for a person
 * @param recalled how many are recalled
 * @param left how many are on their way or gone, or stopped for another reason
 */
public record Outlook(int recallable, int held, int recalled, int left) {}
