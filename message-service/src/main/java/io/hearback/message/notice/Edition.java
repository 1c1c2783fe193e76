package io.hearback.message.notice;

import io.hearback.message.respect.Verdict;

/**
 * Which text of a notice this is, and how it was judged.
 *
 * @param reasonVersion counts the reasons that a refusal stated, from 1; 0 where it states none yet, or never will
 * @param wordsVersion of the organisation's own words that it was written in; 0 for ours
 * @param template which of our own words it was written in, a language and a hash; null for a notice that lacks its words or
 *     is older than this
 * @param verdict null, as is the score, for a notice that lacks its words or was written before there were verdicts
 */
public record Edition(int reasonVersion, int wordsVersion, String template, Verdict verdict, Integer score) {

    public static final Edition NONE = new Edition(0, 0, null, null, null);
}
