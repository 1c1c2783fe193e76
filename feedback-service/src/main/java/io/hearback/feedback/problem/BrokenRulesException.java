package io.hearback.feedback.problem;

import java.util.List;

/** A request that can be read but not followed. */
public class BrokenRulesException extends RuntimeException {

    private final transient List<BrokenRule> rules;

    public BrokenRulesException(List<BrokenRule> rules) {
        super("broken rules: " + rules.stream().map(BrokenRule::field).toList());
        this.rules = List.copyOf(rules);
    }

    public List<BrokenRule> rules() {
        return rules;
    }
}
