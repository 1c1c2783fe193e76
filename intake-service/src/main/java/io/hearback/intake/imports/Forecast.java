package io.hearback.intake.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;

import java.util.List;

/**
 * What would come of a file: counts, codes and times, no names and no words.
 *
 * @param groups outcomes that are alike, the most frequent first
 * @param others outcomes beyond the groups that are told apart
 * @param noticesKnown false if message-service could not be asked; then no group has notices
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Forecast(List<Group> groups, long others, boolean noticesKnown) {

    /**
     * @param reason null without one, or while the organisation's own name of it is not mapped
     * @param outcomes that are like this
     * @param exampleLine one of them; the notices are what would come of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            OutcomeKind outcome,
            Stage stage,
            ReasonCode reason,
            String language,
            String country,
            long outcomes,
            long exampleLine,
            List<ForecastNotice> notices) {}
}
