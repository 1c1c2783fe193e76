package io.hearback.load;

import io.hearback.load.dispatch.ClaimCost;
import io.hearback.load.dispatch.Dispatch;
import io.hearback.load.dispatch.Fairness;
import io.hearback.load.intake.IntakeImport;
import io.hearback.load.intake.IntakeSingle;
import io.hearback.load.metric.MetricsIngest;
import io.hearback.load.metric.MetricsRead;
import io.hearback.local.terminal.JsonFile;
import io.hearback.local.terminal.Refusal;
import io.hearback.local.terminal.WrongUse;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.io.File;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What {@code ./hearback bench} runs. */
@Command(
        name = "./hearback bench",
        description = {
            "Measure how fast Hearback is on this machine. Let it run alone.",
            "",
            "  compose        composing a notice, checking it, and both, by language (some two minutes)",
            "  intake-single  outcomes reported one by one, next to an endpoint that only commits one row",
            "  intake-import  a file of outcomes, next to PostgreSQL's COPY of the same rows",
            "  dispatch       a backlog of notices, sent to Postfix's smtp-sink, next to its smtp-source",
            "  fairness       how long single notices of one organisation wait beside another's backlog",
            "  claim          what claiming a notice costs, among 50,000 notices and among 5,000,000 (some twenty minutes)",
            "  metrics-ingest outcomes and notices that become numbers, and what asking for a year of them costs",
            "  metrics-read   what asking for a year costs among 100,000 facts, and ten times as many, up to --facts",
            ""
        },
        footer = {"", "Exit codes: 0 measured, 1 a measurement failed, 2 wrong usage."},
        sortOptions = false)
public final class Main implements Callable<Integer> {

    enum Scenario {
        COMPOSE,
        INTAKE_SINGLE,
        INTAKE_IMPORT,
        DISPATCH,
        FAIRNESS,
        CLAIM,
        METRICS_INGEST,
        METRICS_READ;

        String told() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Benchmark benchmark(PrintWriter out) {
            return switch (this) {
                case COMPOSE -> new ComposeTimes(out);
                case INTAKE_SINGLE -> new IntakeSingle(out);
                case INTAKE_IMPORT -> new IntakeImport(out);
                case DISPATCH -> new Dispatch(out);
                case FAIRNESS -> new Fairness(out);
                case CLAIM -> new ClaimCost(out);
                case METRICS_INGEST -> new MetricsIngest(out);
                case METRICS_READ -> new MetricsRead(out);
            };
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO",
            converter = ScenarioNames.class,
            description = "What to measure")
    private List<Scenario> scenarios;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there too, as one list")
    private File json;

    @Option(names = "--quick", description = "Little and once: shows that it runs, not how fast")
    private boolean quick;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Lines to import (default: ${DEFAULT-VALUE})")
    private long lines;

    @Option(
            names = "--kill",
            description = "Kill intake-service in the middle of the import, and see that nothing is lost")
    private boolean kill;

    @Option(
            names = "--notices",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Notices that wait to be sent (default: ${DEFAULT-VALUE})")
    private long notices;

    @Option(
            names = "--facts",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Facts that become numbers (default: ${DEFAULT-VALUE})")
    private long facts;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing")
    private boolean help;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setParameterExceptionHandler(WrongUse::tell)
                .setExecutionExceptionHandler(Refusal::tell)
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        var file = new JsonFile(json);
        file.requireFolder(spec.commandLine());
        var settings = new Benchmark.Settings(quick, quick ? Math.min(lines, 20_000) : lines, kill, notices, facts);
        var figures = new ArrayList<Object>();
        for (var scenario : scenarios) {
            figures.addAll(scenario.benchmark(spec.commandLine().getOut()).measure(settings));
        }
        file.write(figures);
        return 0;
    }

    static final class ScenarioNames implements ITypeConverter<Scenario> {

        @Override
        public Scenario convert(String name) {
            return Arrays.stream(Scenario.values())
                    .filter(scenario -> scenario.told().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("There is nothing to measure called \"" + name + "\"."));
        }
    }
}
