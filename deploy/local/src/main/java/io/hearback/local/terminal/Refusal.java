package io.hearback.local.terminal;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Something a person can put right; the message says what and how, and is shown without a stack trace. */
public final class Refusal extends RuntimeException {

    public Refusal(String message) {
        super(message);
    }

    /** How a command ends that met a problem: with 1 and the message of a refusal. @throws Exception any other problem */
    public static int tell(Exception problem, CommandLine command, ParseResult parsed) throws Exception {
        if (problem instanceof Refusal) {
            command.getErr().println(problem.getMessage());
            return 1;
        }
        throw problem;
    }
}
