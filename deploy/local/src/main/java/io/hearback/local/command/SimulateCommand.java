package io.hearback.local.command;

import io.hearback.local.platform.Platform;
import io.hearback.local.service.Home;
import io.hearback.local.service.Service;
import io.hearback.local.simulation.Simulation;
import io.hearback.local.terminal.Bar;
import io.hearback.local.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;

/** Makes up a year of recruiting, to look at its numbers. Its data lies apart from that of other commands, and is made anew each time. */
@Command(
        name = "simulate",
        description = {
            "Make up a year of recruiting and look at its numbers. It has data of its own; no mail is written.",
            "Who never hears, which team is slow, whose explanations help: the numbers tell, and differ by team.",
            ""
        },
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {

    @Option(
            names = "--applications",
            paramLabel = "N",
            defaultValue = "20000",
            description = "How many applications, of all organisations together (default: ${DEFAULT-VALUE})")
    private long applications;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed makes the same year (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--exit", description = "Stop all at the end; data is kept until the next simulation")
    private boolean exit;

    @Mixin
    private PlatformOptions options;

    private final Progress console;

    SimulateCommand(Progress console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Path data = options.dataFolder(Home.find().data().resolve("simulation"));
        console.say("Hearback starts on this machine for a simulation; its data: " + data);
        Platform platform = options.plan(data, console).fresh().start();
        Bar bar = Bar.onScreen();
        bar.say("A year of %,d applications happens (seed %d) …".formatted(applications, seed));
        new Simulation(platform, bar, seed, Clock.systemUTC()).run(applications);
        bar.say("");
        bar.say("The numbers: " + platform.url(Service.FEEDBACK) + "/insights   (sign in as "
                + platform.tenant().id() + " with the password in " + platform.adminFile() + ")");
        if (!exit) {
            console.say("Press Ctrl-C to stop.");
            new UpCommand.Watch(platform, console, Set.of(Service.MESSAGE)).untilTheEnd();
        }
        return 0;
    }
}
