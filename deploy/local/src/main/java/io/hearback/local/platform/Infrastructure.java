package io.hearback.local.platform;

import io.hearback.local.kafka.KafkaBroker;
import io.hearback.local.mail.MailCatcher;
import io.hearback.local.port.LocalPort;
import io.hearback.local.port.PortPlan;
import io.hearback.local.postgres.DatabaseSetup;
import io.hearback.local.postgres.PostgresServer;
import io.hearback.local.postgres.ServiceDatabase;
import io.hearback.local.secret.Credentials;
import io.hearback.local.service.Service;
import io.hearback.local.terminal.Progress;
import io.hearback.local.terminal.Steps;

import java.util.EnumMap;
import java.util.Map;

/** What the services of one platform stand on: Kafka, PostgreSQL with a database for each of them, and a mail catcher. */
final class Infrastructure implements AutoCloseable {

    private final PortPlan ports;
    private final KafkaBroker kafka;
    private final PostgresServer postgres;
    private final MailCatcher mail;
    private final Map<Service, ServiceDatabase> databases = new EnumMap<>(Service.class);

    Infrastructure(DataFolder folder, PortPlan ports) {
        this.ports = ports;
        kafka = new KafkaBroker(
                folder.kafka(), ports.number(LocalPort.KAFKA), ports.number(LocalPort.KAFKA_CONTROLLER));
        postgres = new PostgresServer(
                folder.postgres(),
                ports.number(LocalPort.POSTGRES),
                folder.path().resolve("log/postgres.log"));
        mail = new MailCatcher(ports.number(LocalPort.SMTP));
    }

    /** Starts all side by side, then gives each service its database. */
    void start(Credentials credentials, Progress progress) {
        new Steps(progress)
                .add("PostgreSQL 18 on port " + ports.number(LocalPort.POSTGRES), postgres::start)
                .add("Kafka 4.1 on port " + ports.number(LocalPort.KAFKA), kafka::start)
                .add("mail catcher on port " + ports.number(LocalPort.SMTP), mail::start)
                .run();
        DatabaseSetup setup = new DatabaseSetup(postgres);
        for (Service service : Service.values()) {
            databases.put(
                    service,
                    setup.prepare(
                            service.shortName(),
                            credentials.ownerPassword(service),
                            credentials.servicePassword(service)));
        }
    }

    KafkaBroker kafka() {
        return kafka;
    }

    PostgresServer postgres() {
        return postgres;
    }

    MailCatcher mail() {
        return mail;
    }

    ServiceDatabase database(Service service) {
        return databases.get(service);
    }

    @Override
    public void close() {
        mail.stop();
        kafka.stop();
        postgres.stop();
    }
}
