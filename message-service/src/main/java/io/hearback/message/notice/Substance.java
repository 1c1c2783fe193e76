package io.hearback.message.notice;

import io.hearback.message.compose.Matter;
import io.hearback.message.respect.Report;

/**
 * What a notice was made of, and its judgement.
 *
 * @param matter null for a notice written before it was kept
 * @param report only the rules that it breaks; null where there is no verdict
 */
record Substance(Matter matter, Report report) {

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "the substance of a notice";
    }
}
