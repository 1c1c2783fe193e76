package io.hearback.chaos;

import io.hearback.local.terminal.Bar;
import io.hearback.local.terminal.JsonFile;
import io.hearback.local.terminal.Refusal;
import io.hearback.local.terminal.WrongUse;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.File;
import java.util.concurrent.Callable;

/** What {@code ./hearback chaos} runs. */
@Command(
        name = "./hearback chaos",
        description = {
            "Kill, pause and crash every part of Hearback while outcomes come in and a mail server misbehaves,",
            "and count what was lost, sent twice or told wrongly. It needs no running Hearback and leaves none.",
            ""
        },
        footer = {"", "Exit codes: 0 every promise held, 1 one was broken, or it could not run, 2 wrong usage."},
        sortOptions = false)
public final class ChaosCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed is the same plan of faults (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--outcomes",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Outcomes to report (default: ${DEFAULT-VALUE})")
    private int outcomes;

    @Option(
            names = "--kills",
            paramLabel = "K",
            defaultValue = "10",
            description =
                    "Processes to kill; pauses, replays and rolling restarts come on top (default: ${DEFAULT-VALUE})")
    private int kills;

    @Option(
            names = "--recalls",
            paramLabel = "R",
            defaultValue = "0.25",
            description = "Share of the outcomes that somebody takes back (default: ${DEFAULT-VALUE})")
    private double recalls;

    @Option(names = "--json", paramLabel = "FILE", description = "Write what was counted there too")
    private File json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing")
    private boolean help;

    private final Bar bar = Bar.onScreen();

    private ChaosCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new ChaosCommand())
                .setParameterExceptionHandler(WrongUse::tell)
                .setExecutionExceptionHandler(Refusal::tell)
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        var file = new JsonFile(json);
        file.requireFolder(spec.commandLine());
        var plan = plan();
        bar.say("%,d outcomes, %d kills, seed %d".formatted(outcomes, kills, seed));
        bar.say(Limits.told());
        var result = new Campaign(plan, (done, words) -> bar.draw((double) done / outcomes, words)).run(bar::say);
        Report.tell(result, bar::say);
        file.write(result);
        return result.everyPromiseHeld() ? 0 : 1;
    }

    private Plan plan() {
        try {
            return new Plan(seed, outcomes, kills, recalls);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
