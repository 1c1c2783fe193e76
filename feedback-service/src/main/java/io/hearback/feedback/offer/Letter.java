package io.hearback.feedback.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Composes what a candidate may write, or say on the phone. Gratitude first, then the decision, plainly and once, then the
 * reasons that were chosen and no others, and a door that stays open. Only a beginning: its author edits it.
 */
final class Letter {

    /** Leaves room for the advice that is sent along. */
    static final int LONGEST = 1500;

    private final Map<String, String> phrases;

    /** @param phrases of {@link Phrases#of} */
    Letter(Map<String, String> phrases) {
        this.phrases = phrases;
    }

    /** @param reasons with details that may be empty; if there are none, none are given */
    String compose(Map<Reason, String> reasons, Tone tone) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(say("greeting", tone));
        paragraphs.add(say("thanks", tone));
        paragraphs.add((say("decision", tone) + " " + String.join(" ", reasons(reasons))).strip());
        paragraphs.add(say("close", tone));
        paragraphs.add(say("sign", tone) + "\n" + phrases.get("sign_name"));
        return String.join("\n\n", paragraphs);
    }

    /** @return for each reason what to say, with its detail as a sentence of its own */
    List<String> reasons(Map<Reason, String> reasons) {
        return reasons.entrySet().stream()
                .map(reason -> (phrases.get("say_" + reason.getKey()) + " " + detail(reason.getValue())).strip())
                .toList();
    }

    /** What is sent: the letter, and below it what the organisation could do better. */
    String withAdvice(String letter, String advice) {
        return advice.isEmpty() ? letter : letter + "\n\n" + phrases.get("advice_heading") + "\n" + advice;
    }

    private String say(String what, Tone tone) {
        return phrases.get(what + "_" + tone);
    }

    private String detail(String detail) {
        if (detail.isEmpty()) {
            return "";
        }
        var whole = detail.matches(".*[.!?…]") ? detail : detail + ".";
        return phrases.get("detail").replace("{detail}", whole);
    }
}
