package io.hearback.local;

import io.hearback.local.kafka.KafkaBroker;
import io.hearback.local.machine.Directories;
import io.hearback.local.machine.QuietLogs;
import io.hearback.local.mail.MailCatcher;
import io.hearback.local.port.Ports;
import io.hearback.local.postgres.DatabaseSetup;
import io.hearback.local.postgres.PostgresServer;
import io.hearback.local.postgres.ServiceDatabase;
import io.hearback.local.secret.Secrets;
import io.hearback.local.trace.TraceCatcher;

import java.nio.file.Path;

/**
 * Kafka, PostgreSQL, a mail catcher and a trace catcher for the tests of this JVM: each started once, when first asked for, on
 * random ports, and gone
 * with the JVM.
 */
public final class LocalPlatform {

    private static Path directory;
    private static KafkaBroker kafka;
    private static PostgresServer postgres;
    private static MailCatcher mail;
    private static TraceCatcher traces;

    private LocalPlatform() {}

    public static synchronized KafkaBroker kafka() {
        if (kafka == null) {
            kafka = new KafkaBroker(directory().resolve("kafka"), Ports.free(), Ports.free());
            kafka.start();
        }
        return kafka;
    }

    public static synchronized PostgresServer postgres() {
        if (postgres == null) {
            postgres = new PostgresServer(
                    directory().resolve("postgres"), Ports.free(), directory().resolve("postgres.log"));
            postgres.start();
        }
        return postgres;
    }

    public static synchronized MailCatcher mail() {
        if (mail == null) {
            mail = new MailCatcher(Ports.free());
            mail.start();
        }
        return mail;
    }

    public static synchronized TraceCatcher traces() {
        if (traces == null) {
            traces = new TraceCatcher();
            traces.start();
        }
        return traces;
    }

    /** Gives the service an empty database; whatever an earlier call gave it is forgotten. */
    public static synchronized ServiceDatabase freshDatabase(String service) {
        DatabaseSetup setup = new DatabaseSetup(postgres());
        setup.drop(service);
        return setup.prepare(service, Secrets.random(), Secrets.random());
    }

    private static Path directory() {
        if (directory == null) {
            QuietLogs.begin();
            directory = Directories.createTemporary("hearback-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(LocalPlatform::goAway, "local-platform-goes"));
        }
        return directory;
    }

    private static synchronized void goAway() {
        if (mail != null) {
            mail.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        Directories.delete(directory);
    }
}
