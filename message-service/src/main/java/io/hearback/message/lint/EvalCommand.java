package io.hearback.message.lint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Measures the respect check against messages that a person has read and labelled. */
@Command(
        name = "respect-eval",
        description = {
            "Measure the respect check against messages that a person has labelled.",
            "",
            "FILE has one JSON object a line: text and kind (rejection or offer-decline), if known id, lang, stage"
                    + " (application, interview, final or unknown) and subject; then true or false for each label, and a"
                    + " verdict (respectful, acceptable, disrespectful). Printed are precision, recall and F1 of each label,"
                    + " and how far the verdicts agree; for each language and over all.",
            ""
        },
        sortOptions = false,
        footer = {
            "",
            "macro-F1 is the mean F1 of the labels that at least one message has; a label of both kinds counts once.",
            "Exit codes: 0 measured, 2 wrong usage or nothing that could be read."
        })
final class EvalCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Messages with labels, as JSON Lines in UTF-8")
    private Path file;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there too, as JSON")
    private Path json;

    @Option(
            names = "--verbose",
            description = "List each disagreement: message, label, what was expected, what was said")
    private boolean verbose;

    private final Judge judge;

    EvalCommand(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Integer call() {
        var answers = new ArrayList<Answer>();
        var malformed = 0;
        var number = 0;
        for (var line : lines()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var message = LabelledMessages.read(number, line);
                answers.add(new Answer(message, judge.judge(message.letter())));
            } catch (UnreadableException e) {
                malformed++;
                say("%s:%d: %s".formatted(file, number, e.getMessage()));
            }
        }
        if (malformed > 0) {
            say("Left out: %d of %d lines, see above.".formatted(malformed, malformed + answers.size()));
        }
        if (answers.isEmpty()) {
            say("There is no message to measure in " + file + ".");
            return 2;
        }
        tell(new Measurement(answers), malformed);
        return 0;
    }

    private void tell(Measurement measurement, int malformed) {
        var out = spec.commandLine().getOut();
        out.print(MeasurementText.render(measurement, verbose));
        out.flush();
        if (json != null) {
            try {
                Files.writeString(json, MeasurementJson.render(measurement, malformed), UTF_8);
            } catch (IOException e) {
                throw wrong("Cannot write to " + json + ". Does its folder exist, and may you write there?");
            }
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (NoSuchFileException e) {
            throw wrong(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            throw wrong(file + ": is not a text in UTF-8; save it in that encoding");
        } catch (IOException e) {
            throw wrong(file + ": cannot be read; is it a file that you may read?");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
