package io.hearback.local;

import io.hearback.local.machine.QuietLogs;
import io.hearback.local.mail.MailCatcher;
import io.hearback.local.postgres.ServiceDatabase;
import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;

import java.util.HashMap;
import java.util.Map;

/** Tells the service under test where the local platform is. */
public final class LocalPlatformResource implements QuarkusTestResourceConfigurableLifecycleManager<OnLocalPlatform> {

    private String service;

    @Override
    public void init(OnLocalPlatform annotation) {
        service = annotation.value();
    }

    @Override
    public Map<String, String> start() {
        ServiceDatabase database = LocalPlatform.freshDatabase(service);
        MailCatcher mail = LocalPlatform.mail();
        Map<String, String> settings = new HashMap<>(QuietLogs.asSettings());
        settings.putAll(Map.of(
                "quarkus.datasource.jdbc.url", database.service().jdbcUrl(),
                "quarkus.datasource.username", database.service().username(),
                "quarkus.datasource.password", database.service().password(),
                "quarkus.flyway.username", database.owner().username(),
                "quarkus.flyway.password", database.owner().password(),
                "kafka.bootstrap.servers", LocalPlatform.kafka().bootstrapServers(),
                "hearback.smtp.host", mail.host(),
                "hearback.smtp.port", String.valueOf(mail.port())));
        return settings;
    }

    /** The platform stays for the JVM's next tests. */
    @Override
    public void stop() {}
}
