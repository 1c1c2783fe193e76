package io.hearback.local.terminal;

/** Where a person reads what happens, one line at a time. */
@FunctionalInterface
public interface Progress {

    /** For tests, which have nobody watching. */
    Progress SILENT = line -> {};

    void say(String line);
}
