package io.hearback.feedback.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/**
 * How message-service's respect check judges an answer.
 *
 * @param verdict RESPECTFUL, ACCEPTABLE or DISRESPECTFUL
 * @param needsPerson whether it may touch a ground that must not have decided
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Judgement(String verdict, boolean needsPerson, String explanation, List<Finding> findings) {

    /** @param suggestion what to do, in the language of the answer; null where the rule is kept */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(String rule, String severity, boolean kept, List<Words> spans, String suggestion) {

        public Finding {
            spans = spans == null ? List.of() : List.copyOf(spans);
        }
    }

    /** Words that a finding is about. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Words(String text, int line) {}

    public Judgement {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** Nobody may send it. */
    public boolean isDisrespectful() {
        return "DISRESPECTFUL".equals(verdict);
    }

    /** It may be sent by somebody who has looked at it twice. */
    public boolean isDoubtful() {
        return needsPerson || !"RESPECTFUL".equals(verdict);
    }

    /** @return the rules it breaks */
    public List<Finding> broken() {
        return findings.stream().filter(finding -> !finding.kept()).toList();
    }
}
