package io.hearback.local.terminal;

import java.io.PrintStream;
import java.util.Locale;

/** A bar that grows in place on a terminal; elsewhere, as in a log, a line now and then. */
public final class Bar {

    private static final int WIDTH = 30;
    private static final long LINE_EVERY = 10_000_000_000L;

    private final PrintStream out;
    private final boolean onTerminal;
    private long lastLine = System.nanoTime();
    private boolean drawn;

    public Bar(PrintStream out, boolean onTerminal) {
        this.out = out;
        this.onTerminal = onTerminal;
    }

    public static Bar onScreen() {
        return new Bar(System.out, System.console() != null && System.console().isTerminal());
    }

    /** @param share done, 0 to 1 */
    public void draw(double share, String words) {
        if (onTerminal) {
            out.print("\r" + bar(share) + " " + words + "\u001B[K");
            out.flush();
            drawn = true;
        } else if (System.nanoTime() - lastLine > LINE_EVERY) {
            lastLine = System.nanoTime();
            out.println(bar(share) + " " + words);
        }
    }

    /** A line of its own; the bar goes on below it. */
    public void say(String line) {
        if (drawn) {
            out.print("\r\u001B[K");
            drawn = false;
        }
        out.println(line);
    }

    static String bar(double share) {
        var full = (int) Math.round(WIDTH * Math.clamp(share, 0, 1));
        return "[" + "█".repeat(full) + "·".repeat(WIDTH - full) + "] "
                + String.format(Locale.ROOT, "%3.0f %%", 100 * Math.clamp(share, 0, 1));
    }
}
