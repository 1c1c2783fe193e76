package io.hearback.message.lint;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Types commands and keeps what they print. */
final class Terminal {

    final ScriptedJudge judge = new ScriptedJudge();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String typed = "";

    Terminal typing(String input) {
        typed = input;
        return this;
    }

    /** @return the exit code */
    int run(String... arguments) {
        return Main.run(
                judge.judge(),
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
