package io.hearback.feedback.offer;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a candidate noted and has not sent. Each method returns another; all of it can be empty.
 *
 * @param thoughts only on themes that were thought about
 * @param decideBy when the candidate wants to have decided; or null
 * @param reasons those chosen, each with a detail that may be empty, in the order of the page
 * @param tone null before one was chosen
 * @param letter as last edited; empty before there was one
 * @param advice what the organisation could do better; may be empty
 * @param monthsInTouch for how long the organisation may keep the candidate in mind; 0 for not at all
 * @param confirmation what the last page must bring back; null unless it was shown and nothing has changed since
 */
record Draft(
        Map<Theme, Thought> thoughts,
        LocalDate decideBy,
        Map<Reason, String> reasons,
        Tone tone,
        String letter,
        String advice,
        int monthsInTouch,
        String confirmation) {

    static final Draft EMPTY = new Draft(Map.of(), null, Map.of(), null, "", "", 0, null);

    Draft {
        thoughts = ordered(Theme.class, thoughts);
        reasons = ordered(Reason.class, reasons);
        letter = letter == null ? "" : letter;
        advice = advice == null ? "" : advice;
    }

    private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> keys, Map<K, V> values) {
        var ordered = new EnumMap<K, V>(keys);
        if (values != null) {
            ordered.putAll(values);
        }
        return ordered;
    }

    Draft weighed(Map<Theme, Thought> now) {
        return new Draft(now, decideBy, reasons, tone, letter, advice, monthsInTouch, confirmation);
    }

    Draft decidesBy(LocalDate day) {
        return new Draft(thoughts, day, reasons, tone, letter, advice, monthsInTouch, confirmation);
    }

    /** Other reasons, or another tone, ask for another letter: one that was edited is kept if they are the same. */
    Draft because(Map<Reason, String> chosen, Tone sounding) {
        var same = chosen.equals(reasons) && sounding == tone;
        return new Draft(thoughts, decideBy, chosen, sounding, same ? letter : "", advice, monthsInTouch, null);
    }

    Draft written(String text, String toOrganisation, int months) {
        return new Draft(thoughts, decideBy, reasons, tone, text, toOrganisation, months, null);
    }

    Draft shownLast(String nonce) {
        return new Draft(thoughts, decideBy, reasons, tone, letter, advice, monthsInTouch, nonce);
    }
}
