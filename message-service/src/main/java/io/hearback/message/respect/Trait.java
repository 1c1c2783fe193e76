package io.hearback.message.respect;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reader would say of a text, one by one: what the verdict rests on. */
public enum Trait {
    ADDRESSES_BY_NAME(true, "addressed-by-name"),
    NAMES_JOB(true, "names-job"),
    THANKS(true, "gives-thanks"),
    STATES_DECISION_PLAINLY(true, "decision-plain", "decline-plain"),
    GIVES_SPECIFIC_REASON(true, "specific-reason"),
    OFFERS_FEEDBACK(true, "offers-feedback"),
    CONSTRUCTIVE_OR_STRENGTH(true, "strength-or-advice"),
    KEEPS_DOOR_OPEN(true, "open-door"),
    FALSE_PROMISE_RISK(false, "no-false-promise"),
    COLD_OR_BUREAUCRATIC(false, "not-cold"),
    DISCRIMINATORY_OR_ILLEGAL_RISK(false, "no-forbidden-ground", "no-risky-ground"),
    NO_REPLY_OR_DEAD_END(false, "no-dead-end"),
    SIGNED_BY_A_PERSON(true, "signed-by-person"),
    VAGUE_OR_PRETEXTUAL(false, "no-vagueness"),
    GIVES_REASON_POLITELY(true, "polite-reason"),
    CONSTRUCTIVE_FEEDBACK(true, "constructive-feedback"),
    KEEPS_RELATION(true, "keeps-relation"),
    CARELESS_FACT(false, "no-careless-fact"),
    RUDE(false, "not-rude");

    private final boolean kept;
    private final Set<String> rules;

    /**
     * @param kept whether a text has it that keeps one of the rules; otherwise one that breaks one of them
     * @param rules their ids
     */
    Trait(boolean kept, String... rules) {
        this.kept = kept;
        this.rules = Set.of(rules);
    }

    static Set<Trait> of(List<Finding> findings) {
        return Arrays.stream(values())
                .filter(trait -> findings.stream().anyMatch(trait::isIn))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trait.class)));
    }

    private boolean isIn(Finding finding) {
        return finding.kept() == kept && rules.contains(finding.rule());
    }
}
