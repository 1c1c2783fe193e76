package io.hearback.local.command;

import io.hearback.local.terminal.Progress;

/** The terminal of the person who typed the command. */
final class Console implements Progress {

    @Override
    @SuppressWarnings("PMD.SystemPrintln") // this is the one place that talks to a person
    public void say(String line) {
        System.out.println(line);
    }
}
