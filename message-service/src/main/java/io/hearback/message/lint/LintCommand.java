package io.hearback.message.lint;

import io.hearback.contract.Stage;
import io.hearback.message.respect.Facts;
import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Letter;
import io.hearback.message.respect.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Judges templates where they are kept, such as in a customer's own CI. */
@Command(
        name = "lint",
        description = {
            "Say whether your message templates are respectful, and what to change.",
            "",
            "Plain text, Markdown and HTML are read without their markup; a first line \"Subject: ...\" (or its headers, in"
                    + " an .eml file) is the subject. Anything else is read as text. Placeholders such as {{name}} stand for"
                    + " what will be there.",
            ""
        },
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 all reach the bar, 1 some do not, 2 wrong usage or a file that cannot be read.",
            "The shape of --format json: message-service/src/main/resources/hearback/lint/inspection.v1.schema.json",
            "",
            "Examples:",
            "  ./hearback lint templates/",
            "  ./hearback lint --stage interview --bar respectful refusal.html",
            "  ./hearback lint --format sarif --output respect.sarif templates/   (for code scanning in CI)",
            "  ./hearback lint --genre decline - < answer.txt"
        })
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A template, a folder of them (.txt, .md, .html, .htm, .eml), or - for standard input")
    private List<String> files;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "The language they should be in, such as fr or pt-BR; found out if not given")
    private String language;

    @Option(
            names = "--genre",
            paramLabel = "GENRE",
            defaultValue = "refusal",
            description = "What they are: refusal (the default), decline (a candidate's answer to an offer),"
                    + " acknowledgement (of such an answer), or phrase (a detail of a reason, an answer)")
    private Genre genre;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "How far the application had come: application, screening, assessment, interview,"
                    + " final-interview or offer")
    private Stage stage;

    @Option(
            names = "--jurisdiction",
            paramLabel = "COUNTRY",
            description =
                    "The place of work, two letters such as DE, whose law forbids grounds; all we know if not given")
    private String jurisdiction;

    @Option(
            names = "--bar",
            paramLabel = "VERDICT",
            defaultValue = "acceptable",
            description = "What each has to reach: acceptable (the default) or respectful")
    private Verdict bar;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (the default), json, or sarif (2.1.0)")
    private Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the result there instead of printing it")
    private Path output;

    private final Judge judge;
    private final InputStream standardInput;

    LintCommand(Judge judge, InputStream standardInput) {
        this.judge = judge;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        language = checked("--language", language, LintCommand::language);
        jurisdiction = checked("--jurisdiction", jurisdiction, LintCommand::country);
        var templates = new Templates(standardInput);
        files.forEach(templates::add);
        var judgements = templates.read().stream()
                .map(template -> new Judgement(template, judge.judge(letter(template))))
                .toList();
        var inspection = new Inspection(bar, judgements, templates.unreadable(), judge.rules());
        tell(inspection);
        return inspection.exitCode();
    }

    private Letter letter(Template template) {
        return new Letter(
                genre, language, template.subject(), template.body().text(), jurisdiction, Facts.TEMPLATE.at(stage));
    }

    private void tell(Inspection inspection) {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        inspection.unreadable().forEach(file -> err.println(file.name() + ": " + file.problem()));
        var result = format.render(inspection);
        if (output != null) {
            write(result);
            out.println(TextFormat.summary(inspection) + " Written to " + output + ".");
        } else {
            out.print(result);
            if (format != Format.TEXT) {
                err.println(TextFormat.summary(inspection));
            }
        }
        out.flush();
        err.flush();
    }

    private void write(String result) {
        try {
            Files.writeString(output, result, UTF_8);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Cannot write to " + output + ". Does its folder exist, and may you write there?");
        }
    }

    private String checked(String option, String value, Function<String, String> reading) {
        if (value == null) {
            return null;
        }
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage());
        }
    }

    private static String language(String tag) {
        try {
            var read = new Locale.Builder().setLanguageTag(tag).build();
            if (Arrays.asList(Locale.getISOLanguages()).contains(read.getLanguage())) {
                return read.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // said below
        }
        throw new IllegalArgumentException("\"" + tag + "\" is no language; write it like fr or pt-BR (BCP 47)");
    }

    private static String country(String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        if (!Arrays.asList(Locale.getISOCountries()).contains(upper)) {
            throw new IllegalArgumentException("\"" + code + "\" is no country; write it like DE (ISO 3166-1)");
        }
        return upper;
    }
}
