package io.hearback.local.command;

import io.hearback.local.platform.Platform;
import io.hearback.local.platform.PlatformPlan;
import io.hearback.local.port.LocalPort;
import io.hearback.local.port.PortPlan;
import io.hearback.local.service.Home;
import io.hearback.local.terminal.Progress;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** What a person can choose about the platform on the command line. */
final class PlatformOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this")
    private boolean help;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where data is kept between runs (default: .hearback)")
    private Path data;

    @Option(names = "--fresh", description = "Forget what earlier runs kept")
    private boolean fresh;

    @Option(names = "--intake-port", paramLabel = "N", description = "or HEARBACK_INTAKE_PORT (default: 8081)")
    private Integer intake;

    @Option(names = "--message-port", paramLabel = "N", description = "or HEARBACK_MESSAGE_PORT (default: 8082)")
    private Integer message;

    @Option(names = "--feedback-port", paramLabel = "N", description = "or HEARBACK_FEEDBACK_PORT (default: 8083)")
    private Integer feedback;

    @Option(names = "--kafka-port", paramLabel = "N", description = "or HEARBACK_KAFKA_PORT (default: 19092)")
    private Integer kafka;

    @Option(
            names = "--kafka-controller-port",
            paramLabel = "N",
            description = "or HEARBACK_KAFKA_CONTROLLER_PORT (default: 19093)")
    private Integer kafkaController;

    @Option(names = "--postgres-port", paramLabel = "N", description = "or HEARBACK_POSTGRES_PORT (default: 15432)")
    private Integer postgres;

    @Option(names = "--smtp-port", paramLabel = "N", description = "or HEARBACK_SMTP_PORT (default: 11025)")
    private Integer smtp;

    PlatformPlan plan(Progress progress) {
        return plan(dataFolder(), progress);
    }

    PlatformPlan plan(Path folder, Progress progress) {
        PlatformPlan plan = Platform.in(folder).withPorts(ports()).withProgress(progress);
        return fresh ? plan.fresh() : plan;
    }

    Path dataFolder() {
        return dataFolder(Home.find().data());
    }

    Path dataFolder(Path otherwise) {
        return data == null ? otherwise : data;
    }

    private PortPlan ports() {
        PortPlan plan = PortPlan.from(System.getenv());
        for (LocalPort port : LocalPort.values()) {
            Optional<Integer> number = Optional.ofNullable(chosen(port));
            plan = number.isPresent() ? plan.with(port, number.get()) : plan;
        }
        return plan;
    }

    private Integer chosen(LocalPort port) {
        return switch (port) {
            case INTAKE -> intake;
            case MESSAGE -> message;
            case FEEDBACK -> feedback;
            case KAFKA -> kafka;
            case KAFKA_CONTROLLER -> kafkaController;
            case POSTGRES -> postgres;
            case SMTP -> smtp;
        };
    }
}
