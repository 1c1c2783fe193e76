package io.hearback.message.respect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static io.hearback.message.respect.Trait.COLD_OR_BUREAUCRATIC;
import static io.hearback.message.respect.Trait.CONSTRUCTIVE_OR_STRENGTH;
import static io.hearback.message.respect.Trait.FALSE_PROMISE_RISK;
import static io.hearback.message.respect.Trait.GIVES_REASON_POLITELY;
import static io.hearback.message.respect.Trait.GIVES_SPECIFIC_REASON;
import static io.hearback.message.respect.Trait.KEEPS_DOOR_OPEN;
import static io.hearback.message.respect.Trait.NO_REPLY_OR_DEAD_END;
import static io.hearback.message.respect.Trait.OFFERS_FEEDBACK;
import static io.hearback.message.respect.Trait.STATES_DECISION_PLAINLY;
import static io.hearback.message.respect.Trait.THANKS;
import static io.hearback.message.respect.Trait.VAGUE_OR_PRETEXTUAL;

/**
 * What the findings come to. Two errors, or one grave one, make a text disrespectful; it takes more than the absence of
 * errors to be respectful.
 *
 * @param grounds keys of what the verdict rests on, most serious first
 */
record Opinion(Verdict verdict, List<String> grounds) {

    /** What one broken rule costs of 100. */
    private static int cost(Severity severity) {
        return switch (severity) {
            case GRAVE -> 50;
            case ERROR -> 20;
            case WARNING -> 10;
            case ADVICE -> 4;
        };
    }

    /** @return 100 less what each broken rule costs, and never more than the verdict bears out */
    int score(List<Finding> findings) {
        var cost = findings.stream()
                .filter(finding -> !finding.kept())
                .mapToInt(finding -> cost(finding.severity()))
                .sum();
        var most = switch (verdict) {
            case RESPECTFUL -> 100;
            case ACCEPTABLE -> 79;
            case DISRESPECTFUL -> 39;
        };
        return Math.clamp(100 - cost, 0, most);
    }

    static Opinion of(Letter letter, List<Finding> findings, Set<Trait> traits) {
        if (findings.stream().anyMatch(finding -> !finding.kept() && finding.severity() == Severity.GRAVE)) {
            return new Opinion(Verdict.DISRESPECTFUL, List.of("grave"));
        }
        return switch (letter.genre()) {
            case REFUSAL -> ofRefusal(letter.facts(), findings, traits);
            case DECLINE -> ofDecline(traits);
            case ACKNOWLEDGEMENT, HOLDING, OFFER, INTERNAL, PHRASE -> ofRest(findings);
        };
    }

    private static Opinion ofRefusal(Facts facts, List<Finding> findings, Set<Trait> traits) {
        var errors = new ArrayList<String>();
        add(errors, !traits.contains(STATES_DECISION_PLAINLY) || traits.contains(VAGUE_OR_PRETEXTUAL), "unclear");
        add(errors, traits.contains(COLD_OR_BUREAUCRATIC) || traits.contains(NO_REPLY_OR_DEAD_END), "cold");
        add(errors, !facts.neutral() && saysNothing(traits), "empty");
        add(errors, contradictsRecord(findings), "record");
        if (breaks(findings, "no-risky-ground") || errors.size() > 1) {
            return new Opinion(Verdict.DISRESPECTFUL, breaks(findings, "no-risky-ground") ? List.of("ground") : errors);
        }
        if (!errors.isEmpty()) {
            return new Opinion(Verdict.ACCEPTABLE, errors);
        }
        if (traits.contains(FALSE_PROMISE_RISK)) {
            return new Opinion(Verdict.ACCEPTABLE, List.of("promise"));
        }
        return isGenerous(facts, traits)
                ? new Opinion(Verdict.RESPECTFUL, List.of("respectful"))
                : new Opinion(Verdict.ACCEPTABLE, List.of("more"));
    }

    private static boolean saysNothing(Set<Trait> traits) {
        return !traits.contains(GIVES_SPECIFIC_REASON)
                && !traits.contains(OFFERS_FEEDBACK)
                && !traits.contains(CONSTRUCTIVE_OR_STRENGTH);
    }

    private static boolean contradictsRecord(List<Finding> findings) {
        return breaks(findings, "reason-as-recorded")
                || breaks(findings, "human-review")
                || breaks(findings, "right-language");
    }

    /** A reason with something to build on, or something to build on with a way to learn the reason. */
    private static boolean isGenerous(Facts facts, Set<Trait> traits) {
        var reason = traits.contains(GIVES_SPECIFIC_REASON);
        var feedback = traits.contains(OFFERS_FEEDBACK);
        var strength = traits.contains(CONSTRUCTIVE_OR_STRENGTH);
        return facts.neutral() && feedback
                || reason && (feedback || strength || traits.contains(KEEPS_DOOR_OPEN))
                || feedback && strength;
    }

    private static Opinion ofDecline(Set<Trait> traits) {
        var errors = new ArrayList<String>();
        add(errors, !traits.contains(THANKS), "ungrateful");
        add(errors, !traits.contains(STATES_DECISION_PLAINLY), "unclear");
        add(errors, traits.contains(Trait.CARELESS_FACT), "careless");
        if (errors.size() > 1) {
            return new Opinion(Verdict.DISRESPECTFUL, errors);
        }
        if (!errors.isEmpty()) {
            return new Opinion(Verdict.ACCEPTABLE, errors);
        }
        return traits.contains(GIVES_REASON_POLITELY)
                ? new Opinion(Verdict.RESPECTFUL, List.of("respectful"))
                : new Opinion(Verdict.ACCEPTABLE, List.of("reasonless"));
    }

    private static Opinion ofRest(List<Finding> findings) {
        var errors = findings.stream()
                .filter(finding -> !finding.kept())
                .filter(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING)
                .toList();
        if (errors.isEmpty()) {
            return new Opinion(Verdict.RESPECTFUL, List.of("respectful"));
        }
        return errors.size() == 1
                ? new Opinion(Verdict.ACCEPTABLE, List.of("one"))
                : new Opinion(Verdict.DISRESPECTFUL, List.of("several"));
    }

    private static boolean breaks(List<Finding> findings, String rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule) && !finding.kept());
    }

    private static void add(List<String> errors, boolean holds, String key) {
        if (holds) {
            errors.add(key);
        }
    }
}
