package io.hearback.chaos;

import io.hearback.chaos.smtp.Door;
import io.hearback.chaos.smtp.Oracle;
import io.hearback.local.machine.Directories;
import io.hearback.local.platform.Platform;
import io.hearback.local.port.LocalPort;
import io.hearback.local.port.PortPlan;
import io.hearback.local.service.Home;
import io.hearback.local.service.Service;
import io.hearback.local.service.ServiceCopy;
import io.hearback.local.terminal.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole of Hearback for one campaign: two copies of message-service, each with a door of its own to the oracle. */
final class Stand implements AutoCloseable {

    private static final int KILLS_WORTH_A_WARM_START = 20;

    /** @param door through which this copy, and no other, reaches the oracle */
    record Dispatcher(ServiceCopy service, Door door) {}

    private final Path folder;
    private final Platform platform;
    private final Broker kafka;
    private final Oracle oracle;
    private final List<Dispatcher> dispatchers;

    private Stand(Path folder, Platform platform, Broker kafka, Oracle oracle, List<Dispatcher> dispatchers) {
        this.folder = folder;
        this.platform = platform;
        this.kafka = kafka;
        this.oracle = oracle;
        this.dispatchers = List.copyOf(dispatchers);
    }

    static Stand start(Plan plan, Progress progress) {
        var warm = new WarmStart(Home.find());
        if (plan.kills() >= KILLS_WORTH_A_WARM_START) {
            warm.prepare(progress);
        }
        var folder = Directories.createTemporary("hearback-chaos-");
        var ports = PortPlan.random();
        var oracle = new Oracle(plan);
        var door = oracle.open();
        var starting = Platform.in(folder).withPorts(ports).withProgress(progress);
        warm.applyTo(starting);
        message(door).forEach((property, value) -> starting.with(Service.MESSAGE, property, value));
        Limits.ofFeedbackService().forEach((property, value) -> starting.with(Service.FEEDBACK, property, value));
        var platform = starting.start();
        platform.stopKafka();
        var kafka = new Broker(
                platform.kafkaLogDirectory(),
                ports.number(LocalPort.KAFKA),
                ports.number(LocalPort.KAFKA_CONTROLLER),
                folder.resolve("log/kafka.log"));
        kafka.start();
        var dispatchers = new ArrayList<>(List.of(new Dispatcher(platform.copy(Service.MESSAGE), door)));
        while (dispatchers.size() < Limits.COPIES) {
            var another = oracle.open();
            dispatchers.add(new Dispatcher(platform.startAnother(Service.MESSAGE, message(another)), another));
        }
        return new Stand(folder, platform, kafka, oracle, dispatchers);
    }

    private static Map<String, String> message(Door door) {
        var settings = new HashMap<>(Limits.ofMessageService());
        settings.put("hearback.smtp.port", String.valueOf(door.port()));
        return settings;
    }

    Path folder() {
        return folder;
    }

    Platform platform() {
        return platform;
    }

    Broker kafka() {
        return kafka;
    }

    Oracle oracle() {
        return oracle;
    }

    List<Dispatcher> dispatchers() {
        return dispatchers;
    }

    @Override
    public void close() {
        platform.close();
        kafka.close();
        oracle.close();
    }

    /** Forgets its data; call it after {@link #close}, and not where a promise was broken and somebody has to look. */
    void forget() {
        Directories.delete(folder);
    }
}
