package io.hearback.load;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code ./hearback bench} runs. */
@Command(
        name = "./hearback bench",
        description = "Measure how fast Hearback is on this machine. Let it run alone.",
        footer = {"", "Exit codes: 0 measured, 1 a measurement failed, 2 wrong usage."})
public final class Main {

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
                .addSubcommand(new ComposeCommand())
                .setParameterExceptionHandler(Main::explain)
                .execute(arguments);
    }

    private static int explain(ParameterException problem, String[] arguments) {
        var command = problem.getCommandLine();
        command.getErr().println(problem.getMessage());
        command.getErr().println("All options:  " + command.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }
}
