package io.hearback.local.command;

import io.hearback.local.platform.Platform;
import io.hearback.local.service.Service;
import io.hearback.local.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Starts all and stays until Ctrl-C or {@code down}. */
@Command(name = "up", description = "Start Hearback on this machine and keep it running until Ctrl-C.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private PlatformOptions options;

    private final Progress console;

    UpCommand(Progress console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        console.say("Hearback starts on this machine; its data: " + options.dataFolder());
        Platform platform = options.plan(console).start();
        new Addresses(platform, console).say();
        console.say("");
        console.say(
                "Press Ctrl-C to stop (or ./hearback down from another terminal). Data is kept; --fresh forgets it.");
        new Watch(platform, console).untilTheEnd();
        return 0;
    }

    /** Says once of each service that ended by itself. */
    static final class Watch {

        private final Platform platform;
        private final Progress console;
        private final Set<Service> ended = EnumSet.noneOf(Service.class);

        Watch(Platform platform, Progress console) {
            this(platform, console, Set.of());
        }

        /** @param stopped services that do not run, as is known */
        Watch(Platform platform, Progress console, Set<Service> stopped) {
            this.platform = platform;
            this.console = console;
            ended.addAll(stopped);
        }

        void untilTheEnd() throws InterruptedException {
            while (!platform.isClosing()) {
                for (Service service : Service.values()) {
                    if (!platform.isRunning(service) && !platform.isClosing() && ended.add(service)) {
                        console.say(service.fullName() + " has ended; why is in " + platform.log(service));
                    }
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }
}
