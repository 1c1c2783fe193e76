package io.hearback.message.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Verdict;

/** For programs; the shape is {@code hearback/lint/inspection.v1.schema.json}, to which only optional properties are added. */
final class JsonFormat {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonFormat() {}

    static String render(Inspection inspection) {
        var root = JSON.createObjectNode();
        root.put("version", 1);
        root.put("bar", Words.of(inspection.bar()));
        var files = root.putArray("files");
        inspection.judgements().forEach(judgement -> file(inspection, judgement, files.addObject()));
        var unreadable = root.putArray("unreadable");
        inspection
                .unreadable()
                .forEach(file -> unreadable.addObject().put("file", file.name()).put("problem", file.problem()));
        summary(inspection, root.putObject("summary"));
        return lines(root);
    }

    private static void file(Inspection inspection, Judgement judgement, ObjectNode file) {
        var report = judgement.report();
        file.put("file", judgement.template().name());
        file.put("subject", judgement.template().subject());
        file.put("language", report.language());
        file.put("verdict", Words.of(report.verdict()));
        file.put("score", report.score());
        file.put("reachesBar", report.verdict().reaches(inspection.bar()));
        file.put("needsPerson", report.needsPerson());
        file.put("explanation", report.explanation());
        var findings = file.putArray("findings");
        report.broken().forEach(finding -> finding(inspection, judgement, finding, findings.addObject()));
    }

    private static void finding(Inspection inspection, Judgement judgement, Finding finding, ObjectNode json) {
        json.put("rule", finding.rule());
        json.put("principle", finding.principle());
        json.put("severity", Words.of(finding.severity()));
        json.put("message", inspection.describe(finding.rule()));
        json.put("suggestion", finding.suggestion());
        json.put("missing", finding.spans().isEmpty());
        var places = json.putArray("places");
        judgement
                .places(finding)
                .forEach(place -> region(place, places.addObject()).put("excerpt", place.excerpt()));
    }

    /** As SARIF names it. */
    static ObjectNode region(Place place, ObjectNode json) {
        return json.put("startLine", place.start().line())
                .put("startColumn", place.start().column())
                .put("endLine", place.end().line())
                .put("endColumn", place.end().column())
                .put("charOffset", place.offset())
                .put("charLength", place.length());
    }

    private static void summary(Inspection inspection, ObjectNode summary) {
        summary.put("files", inspection.judgements().size());
        for (var verdict : Verdict.values()) {
            summary.put(Words.of(verdict), inspection.count(verdict));
        }
        summary.put("belowBar", inspection.below().size());
        summary.put("unreadable", inspection.unreadable().size());
    }

    static String lines(JsonNode json) {
        try {
            return JSON.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
