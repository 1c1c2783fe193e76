package io.hearback.message.lint;

import io.hearback.contract.Stage;
import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;

/** What {@code ./hearback lint} and {@code ./hearback respect-eval} run. */
@Command(name = "./hearback", description = "Every candidate hears back.")
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true);
        var err = new PrintWriter(System.err, true);
        System.exit(run(Judge.respectCheck(), System.in, out, err, arguments));
    }

    /** @return the exit code */
    static int run(Judge judge, InputStream in, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .addSubcommand(helpful(new LintCommand(judge, in)))
                .addSubcommand(helpful(new EvalCommand(judge)))
                .registerConverter(
                        Genre.class,
                        new Words<>(List.of(Genre.REFUSAL, Genre.DECLINE, Genre.ACKNOWLEDGEMENT, Genre.PHRASE)))
                .registerConverter(Stage.class, new Words<>(List.of(Stage.values())))
                .registerConverter(Verdict.class, new Words<>(List.of(Verdict.RESPECTFUL, Verdict.ACCEPTABLE)))
                .registerConverter(Format.class, new Words<>(List.of(Format.values())))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Main::explain)
                .execute(arguments);
    }

    private static CommandLine helpful(Object command) {
        var line = new CommandLine(command);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this and do nothing")
                        .build())
                .usageMessage()
                .width(100);
        return line;
    }

    private static int explain(ParameterException problem, String[] arguments) {
        var command = problem.getCommandLine();
        command.getErr().println(problem.getMessage());
        command.getErr().println("All options:  " + command.getCommandSpec().qualifiedName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
