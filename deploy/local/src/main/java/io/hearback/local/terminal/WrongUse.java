package io.hearback.local.terminal;

import picocli.CommandLine.ParameterException;

/** A command that was called in a way it does not know. */
public final class WrongUse {

    private WrongUse() {}

    /** Says what is wrong, and where all options stand. @return the exit code */
    public static int tell(ParameterException problem, String[] arguments) {
        var command = problem.getCommandLine();
        command.getErr().println(problem.getMessage());
        command.getErr().println("All options:  " + command.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }
}
