package io.hearback.feedback.candidate;

import io.hearback.feedback.rating.RatingDraft;
import io.hearback.feedback.rating.Rule;
import org.jboss.resteasy.reactive.RestForm;

import java.util.EnumMap;

/** The rating page's form as a browser sends it; null for what it does not send. */
record RatingForm(
        @RestForm("score") String score,
        @RestForm("feeling") String feeling,
        @RestForm("referral") String referral,
        @RestForm("comment") String comment,
        @RestForm("JOB_RELATEDNESS") String jobRelatedness,
        @RestForm("CHANCE_TO_PERFORM") String chanceToPerform,
        @RestForm("CONSISTENCY") String consistency,
        @RestForm("PROPRIETY") String propriety,
        @RestForm("TWO_WAY") String twoWay,
        @RestForm("TREATMENT") String treatment,
        @RestForm("HONESTY") String honesty,
        @RestForm("TIMELINESS") String timeliness,
        @RestForm("FEEDBACK") String feedback,
        @RestForm("RECONSIDERATION") String reconsideration) {

    RatingDraft draft() {
        var marks = new EnumMap<Rule, String>(Rule.class);
        for (var rule : Rule.values()) {
            marks.put(rule, mark(rule));
        }
        return new RatingDraft(score, feeling, referral, comment, marks);
    }

    private String mark(Rule rule) {
        return switch (rule) {
            case JOB_RELATEDNESS -> jobRelatedness;
            case CHANCE_TO_PERFORM -> chanceToPerform;
            case CONSISTENCY -> consistency;
            case PROPRIETY -> propriety;
            case TWO_WAY -> twoWay;
            case TREATMENT -> treatment;
            case HONESTY -> honesty;
            case TIMELINESS -> timeliness;
            case FEEDBACK -> feedback;
            case RECONSIDERATION -> reconsideration;
        };
    }
}
