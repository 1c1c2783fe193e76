package io.hearback.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Measures what composing and checking a notice takes. */
@Command(
        name = "compose",
        description = {
            "Measure how long it takes to compose a notice, to check it, and both; reasons and stages take turns.",
            "All languages take some two minutes, --quick some seconds.",
            ""
        },
        sortOptions = false)
final class ComposeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the figures there too: a list of scenario, score, unit and error")
    private File json;

    @Option(names = "--quick", description = "English only and once: shows that it runs, not how fast")
    private boolean quick;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing")
    private boolean help;

    @Override
    public Integer call() throws IOException, RunnerException {
        if (json != null
                && (json.isDirectory()
                        || !json.getAbsoluteFile().getParentFile().isDirectory())) {
            throw new ParameterException(spec.commandLine(), "Cannot write to " + json + ". Does its folder exist?");
        }
        var scores = new Runner(options()).run().stream().map(Score::of).toList();
        print(scores);
        if (json != null) {
            var figures = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            Files.writeString(json.toPath(), figures.writeValueAsString(scores) + "\n");
        }
        return 0;
    }

    private Options options() {
        var languages = quick ? List.of("en") : Occasions.languages();
        return new OptionsBuilder()
                .include("^" + ComposeBenchmark.class.getName().replace(".", "\\.") + "\\.")
                .param("language", languages.toArray(String[]::new))
                .forks(1)
                .warmupIterations(quick ? 1 : 3)
                .measurementIterations(quick ? 2 : 5)
                .warmupTime(quick ? TimeValue.milliseconds(500) : TimeValue.seconds(1))
                .measurementTime(quick ? TimeValue.milliseconds(300) : TimeValue.seconds(1))
                .jvmArgsAppend("-Xms256m", "-Xmx256m", "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }

    private void print(List<Score> scores) {
        var out = spec.commandLine().getOut();
        scores.forEach(score -> out.println(String.format(
                Locale.ROOT,
                "%-24s %10.2f %s%s",
                score.scenario(),
                score.score(),
                score.unit(),
                score.error() == null ? "" : String.format(Locale.ROOT, "  ± %.2f", score.error()))));
        out.flush();
    }
}
