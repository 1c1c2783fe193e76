package io.hearback.feedback.metric;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The parameters of a question, as they came. */
public class Asking {

    @RestQuery
    @Parameter(
            description =
                    "Start of the period of decision, included: ISO 8601 with offset. Left out: 30 days before 'to'.")
    String from;

    @RestQuery
    @Parameter(description = "End of the period, excluded: ISO 8601 with offset. Left out: now.")
    String to;

    @RestQuery
    @Parameter(description = "Only of this team: the code that the platform told with the outcome.")
    String team;

    @RestQuery
    @Parameter(description = "Only of jobs in this country: ISO 3166-1 alpha-2.")
    String country;

    @RestQuery
    @Parameter(description = "Only at this stage of the application.", schema = @Schema(implementation = Stage.class))
    String stage;

    @RestQuery
    @Parameter(description = "Only with this reason: its code.")
    String reason;

    @RestQuery
    @Parameter(description = "Only outcomes of this kind.", schema = @Schema(implementation = OutcomeKind.class))
    String kind;

    @RestQuery
    @Parameter(description = "Only of this recruiter: the id that the platform told with the outcome.")
    String recruiter;

    @RestQuery
    @Parameter(description = "Only of this job: the id that the platform told with the outcome.")
    String job;

    /** @throws BrokenRulesException naming each parameter that cannot be read, or is out of order */
    public Question question(Instant now) {
        var broken = new ArrayList<BrokenRule>();
        Period period = null;
        try {
            period = Period.of(given(from).orElse(null), given(to).orElse(null), now);
        } catch (BrokenRulesException e) {
            broken.addAll(e.rules());
        }
        var filter = new Filter(
                code("team", team, broken),
                country(country, broken),
                one("stage", stage, Stage.values(), broken),
                code("reason", reason, broken),
                one("kind", kind, OutcomeKind.values(), broken),
                code("recruiter", recruiter, broken),
                code("job", job, broken));
        if (!broken.isEmpty()) {
            throw new BrokenRulesException(broken);
        }
        return new Question(period, filter);
    }

    private static Optional<String> code(String name, String told, List<BrokenRule> broken) {
        var rule = new BrokenRule(
                name, "a code of at most 64 letters, digits, blanks and . _ / -", "send it as the platform told it");
        return checked(told, Filter::isCode, rule, broken);
    }

    private static Optional<String> country(String told, List<BrokenRule> broken) {
        var rule = new BrokenRule("country", "two capital letters of ISO 3166-1", "write it like country=FR");
        return checked(told, Filter::isCountry, rule, broken);
    }

    /** @return empty if nothing was told, or the rule is broken */
    private static Optional<String> checked(
            String told, Predicate<String> check, BrokenRule rule, List<BrokenRule> broken) {
        var value = given(told).filter(check);
        if (value.isEmpty() && given(told).isPresent()) {
            broken.add(rule);
        }
        return value;
    }

    private static <E extends Enum<E>> Optional<E> one(String name, String told, E[] values, List<BrokenRule> broken) {
        var known = given(told).flatMap(each -> named(each, values));
        if (given(told).isPresent() && known.isEmpty()) {
            broken.add(oneOf(name, values, "send one of them, or leave it out"));
        }
        return known;
    }

    /** @param told may be null */
    static <E extends Enum<E>> Optional<E> named(String told, E[] values) {
        return Arrays.stream(values).filter(value -> value.name().equals(told)).findFirst();
    }

    static <E extends Enum<E>> BrokenRule oneOf(String name, E[] values, String fix) {
        return new BrokenRule(
                name, "one of " + Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ")), fix);
    }

    /** A form sends what was left empty, too. */
    private static Optional<String> given(String told) {
        return Optional.ofNullable(told).filter(each -> !each.isBlank());
    }
}
