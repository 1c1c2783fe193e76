package io.hearback.load;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** How long it takes to compose a notice, to check it, and both; reasons and stages take turns. */
final class ComposeTimes implements Benchmark {

    private final PrintWriter out;

    ComposeTimes(PrintWriter out) {
        this.out = out;
    }

    @Override
    public List<?> measure(Settings settings) throws RunnerException {
        var scores = new Runner(options(settings.quick()))
                .run().stream().map(Score::of).toList();
        scores.forEach(score -> out.println(String.format(
                Locale.ROOT,
                "%-24s %10.2f %s%s",
                score.scenario(),
                score.score(),
                score.unit(),
                score.error() == null ? "" : String.format(Locale.ROOT, "  ± %.2f", score.error()))));
        out.flush();
        return scores;
    }

    private static Options options(boolean quick) {
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
}
