package io.hearback.local.command;

import io.hearback.local.terminal.Progress;
import io.hearback.local.terminal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./hearback} runs. Exit codes: 0 done, 1 something did not go as told, 2 wrong usage, 130/143 stopped by Ctrl-C/down. */
@Command(name = "hearback", description = "Every candidate hears back.")
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(new Console(), arguments));
    }

    static int run(Progress console, String... arguments) {
        return new CommandLine(new Main())
                .addSubcommand(new UpCommand(console))
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new DownCommand(console))
                .addSubcommand(new ImportCommand())
                .addSubcommand(new SimulateCommand(console))
                .setExecutionExceptionHandler(Refusal::tell)
                .execute(arguments);
    }
}
