package io.hearback.local.command;

import io.hearback.local.platform.DataFolder;
import io.hearback.local.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** Stops a platform that another terminal started, and what a killed one left behind. */
@Command(name = "down", description = "Stop the Hearback that runs on this machine.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private PlatformOptions options;

    private final Progress console;

    DownCommand(Progress console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean ran = new DataFolder(options.dataFolder().toAbsolutePath().normalize()).stopPlatform();
        console.say(ran ? "Hearback is stopped; its data is kept." : "Hearback was not running.");
        return 0;
    }
}
