package io.hearback.message.lint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearback.message.respect.Finding;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** For code-scanning services: SARIF 2.1.0 (OASIS Standard, 27 March 2020). */
final class SarifFormat {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Inspection inspection;
    private final List<RuleCard> rules;

    private SarifFormat(Inspection inspection) {
        this.inspection = inspection;
        this.rules = rules(inspection);
    }

    static String render(Inspection inspection) {
        return JsonFormat.lines(new SarifFormat(inspection).log());
    }

    /** All rules, and those that only a finding tells of: a result without its rule would be shown nowhere. */
    private static List<RuleCard> rules(Inspection inspection) {
        var rules = new ArrayList<>(inspection.rules());
        for (var judgement : inspection.judgements()) {
            for (var finding : judgement.report().broken()) {
                if (rules.stream().noneMatch(rule -> rule.id().equals(finding.rule()))) {
                    rules.add(new RuleCard(finding.rule(), finding.principle(), finding.severity(), finding.rule()));
                }
            }
        }
        return rules;
    }

    private ObjectNode log() {
        var log = JsonFormat.object();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        var run = log.putArray("runs").addObject();
        driver(run.putObject("tool").putObject("driver"));
        invocation(run.putArray("invocations").addObject());
        run.put("columnKind", "utf16CodeUnits");
        var results = run.putArray("results");
        for (var judgement : inspection.judgements()) {
            judgement.report().broken().forEach(finding -> result(judgement, finding, results.addObject()));
        }
        verdicts(run.putObject("properties").putArray("verdicts"));
        return log;
    }

    private void driver(ObjectNode driver) {
        driver.put("name", "Hearback respect check");
        driver.put("version", "1");
        var descriptors = driver.putArray("rules");
        for (var rule : rules) {
            var descriptor = descriptors.addObject().put("id", rule.id());
            descriptor.putObject("shortDescription").put("text", rule.description());
            descriptor.putObject("help").put("text", help(rule));
            descriptor.putObject("defaultConfiguration").put("level", level(rule.severity()));
            descriptor.putObject("properties").putArray("tags").add("respect").add(rule.principle());
        }
    }

    private static String help(RuleCard rule) {
        return "%s It keeps principle %s of respect.".formatted(sentence(rule.description()), rule.principle());
    }

    private static String sentence(String description) {
        return description.endsWith(".") ? description : description + ".";
    }

    private void invocation(ObjectNode invocation) {
        invocation.put("executionSuccessful", inspection.unreadable().isEmpty());
        invocation.put("exitCode", inspection.exitCode());
        var notifications = invocation.putArray("toolExecutionNotifications");
        for (var file : inspection.unreadable()) {
            var notification = notifications.addObject().put("level", "error");
            notification.putObject("message").put("text", file.name() + ": " + file.problem());
        }
    }

    private void result(Judgement judgement, Finding finding, ObjectNode result) {
        result.put("ruleId", finding.rule());
        result.put("ruleIndex", rules.stream().map(RuleCard::id).toList().indexOf(finding.rule()));
        result.put("level", level(finding.severity()));
        result.putObject("message").put("text", message(finding));
        var places = judgement.places(finding);
        location(judgement, places.getFirst(), result.putArray("locations").addObject());
        var related = result.putArray("relatedLocations");
        places.stream().skip(1).forEach(place -> location(judgement, place, related.addObject()));
    }

    private String message(Finding finding) {
        var description = sentence(inspection.describe(finding.rule()));
        return finding.suggestion() == null ? description : description + " " + finding.suggestion();
    }

    private static void location(Judgement judgement, Place place, ObjectNode location) {
        var physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation")
                .put("uri", uri(judgement.template().name()));
        JsonFormat.region(place, physical.putObject("region"))
                .putObject("snippet")
                .put("text", place.excerpt());
    }

    private void verdicts(ArrayNode verdicts) {
        for (var judgement : inspection.judgements()) {
            verdicts.addObject()
                    .put("uri", uri(judgement.template().name()))
                    .put("verdict", Words.of(judgement.report().verdict()))
                    .put("score", judgement.report().score());
        }
    }

    static String level(Severity severity) {
        return switch (severity) {
            case GRAVE, ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "note";
        };
    }

    /** Relative to where the person stands, as code-scanning services want it, unless the person named it absolutely. */
    static String uri(String name) {
        var path = Path.of(name);
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        try {
            var relative = name.replace(path.getFileSystem().getSeparator(), "/");
            var uri = new URI(null, null, "/" + relative, null).toASCIIString().substring(1);
            return uri.matches("[^/]*:.*") ? "./" + uri : uri; // what stands before a colon would be a scheme
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
