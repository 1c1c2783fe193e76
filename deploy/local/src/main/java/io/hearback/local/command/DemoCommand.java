package io.hearback.local.command;

import io.hearback.local.demo.Demo;
import io.hearback.local.platform.Platform;
import io.hearback.local.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Starts all, tells some forty outcomes and shows what became of each. */
@Command(name = "demo", description = "Start Hearback, tell it some forty outcomes and see what becomes of each.")
final class DemoCommand implements Callable<Integer> {

    /** More would push the picture off the screen. */
    private static final int MOST_SHOWN = 20;

    @Mixin
    private PlatformOptions options;

    @Option(names = "--exit", description = "Stop all at the end; exit code 1 if anything did not go as told")
    private boolean exit;

    private final Progress console;

    DemoCommand(Progress console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        console.say("Hearback starts on this machine; its data: " + options.dataFolder());
        Platform platform = options.plan(console).start();
        List<String> mismatches = new Demo(platform, console).run();
        console.say("");
        if (mismatches.isEmpty()) {
            console.say("All went as told.");
        } else {
            console.say("Not as told (%d):".formatted(mismatches.size()));
            mismatches.stream().limit(MOST_SHOWN).forEach(mismatch -> console.say("  ✗ " + mismatch));
            console.say("What the services say about it: " + platform.data().resolve("log"));
        }
        if (!exit) {
            console.say("Press Ctrl-C to stop (or ./hearback down from another terminal).");
            new UpCommand.Watch(platform, console).untilTheEnd();
        }
        return mismatches.isEmpty() ? 0 : 1;
    }
}
