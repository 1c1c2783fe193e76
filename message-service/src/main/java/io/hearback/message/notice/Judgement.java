package io.hearback.message.notice;

import io.hearback.message.respect.Report;

/**
 * How a notice was judged, with the words that it is about.
 *
 * @param text in which the report's spans are offsets
 */
public record Judgement(Report report, String text) {

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "the judgement of a notice";
    }
}
