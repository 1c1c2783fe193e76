package io.hearback.message.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.OptionalDouble;

/** For programs. A number that cannot be had, such as a precision where nothing was found, is null. */
final class MeasurementJson {

    private MeasurementJson() {}

    /** @param malformed how many lines held no message */
    static String render(Measurement all, int malformed) {
        var root = JsonFormat.object();
        root.put("messages", all.answers().size());
        root.put("malformed_lines", malformed);
        figures(all, root);
        rules(all, root.putObject("rules"));
        var confusion = root.putObject("verdict_confusion");
        all.confusion().forEach((expected, row) -> {
            var given = confusion.putObject(Words.of(expected));
            row.forEach((got, count) -> given.put(Words.of(got), count));
        });
        var languages = root.putObject("languages");
        all.by(LabelledMessage::language).forEach((language, some) -> group(some, languages.putObject(language)));
        var kinds = root.putObject("by_kind");
        all.by(message -> Words.of(message.kind())).forEach((kind, some) -> group(some, kinds.putObject(kind)));
        return JsonFormat.lines(root);
    }

    private static void group(Measurement some, ObjectNode json) {
        json.put("messages", some.answers().size());
        figures(some, json);
        rules(some, json.putObject("rules"));
    }

    private static void figures(Measurement some, ObjectNode json) {
        put(json, "macro_f1", some.macroF1());
        put(json, "verdict_agreement", some.verdictAgreement());
        json.put("disrespectful_called_respectful", some.disrespectfulCalledRespectful());
    }

    private static void rules(Measurement some, ObjectNode json) {
        some.tallies().forEach((label, tally) -> {
            var rule = json.putObject(label);
            put(rule, "precision", tally.precision());
            put(rule, "recall", tally.recall());
            put(rule, "f1", tally.f1());
            rule.put("support", tally.support());
            rule.put("false_positives", tally.falsePositives());
            rule.put("false_negatives", tally.falseNegatives());
            rule.put("averaged", tally.support() > 0);
        });
    }

    private static void put(ObjectNode json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.put(name, value.getAsDouble());
        } else {
            json.putNull(name);
        }
    }
}
