package io.hearback.local.platform;

import io.hearback.local.port.LocalPort;
import io.hearback.local.port.PortPlan;
import io.hearback.local.postgres.ServiceDatabase;
import io.hearback.local.secret.Credentials;
import io.hearback.local.secret.Secrets;
import io.hearback.local.secret.Tenant;
import io.hearback.local.service.Service;

import java.util.HashMap;
import java.util.Map;

/** What each service's {@code config/application.properties} says on a local platform. */
final class ServiceSettings {

    private final PortPlan ports;
    private final Credentials credentials;

    ServiceSettings(PortPlan ports, Credentials credentials) {
        this.ports = ports;
        this.credentials = credentials;
    }

    Map<String, String> of(Service service, ServiceDatabase database) {
        Map<String, String> settings = new HashMap<>(base(service, database));
        settings.putAll(
                switch (service) {
                    case INTAKE -> intake();
                    case MESSAGE -> message();
                    case FEEDBACK -> feedback();
                });
        return settings;
    }

    private Map<String, String> base(Service service, ServiceDatabase database) {
        return Map.of(
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.http.port",
                String.valueOf(ports.number(service.port())),
                "quarkus.datasource.jdbc.url",
                database.service().jdbcUrl(),
                "quarkus.datasource.username",
                database.service().username(),
                "quarkus.datasource.password",
                database.service().password(),
                "quarkus.flyway.username",
                database.owner().username(),
                "quarkus.flyway.password",
                database.owner().password(),
                "kafka.bootstrap.servers",
                "127.0.0.1:" + ports.number(LocalPort.KAFKA),
                "hearback.service-token",
                credentials.serviceToken(service));
    }

    private Map<String, String> intake() {
        Map<String, String> settings = new HashMap<>(signIn());
        trust(settings, Service.MESSAGE);
        trust(settings, Service.FEEDBACK);
        settings.put("hearback.message.url", url(Service.MESSAGE));
        settings.put("hearback.feedback.url", url(Service.FEEDBACK));
        settings.put("hearback.erasure.key", credentials.erasureKey());
        for (Tenant tenant : credentials.tenants()) {
            String prefix = "hearback.tenants." + tenant.id();
            settings.put(prefix + ".name", tenant.name());
            settings.put(prefix + ".at-any-hour", "true"); // who tries Hearback in the evening sees it work
            settings.put(prefix + ".api-key-hashes", Secrets.sha256(tenant.apiKey()));
        }
        seal(settings);
        settings.put(
                "hearback.connections.private-addresses-allowed", "true"); // a vendor's double runs on this machine
        return settings;
    }

    private Map<String, String> message() {
        Map<String, String> settings = new HashMap<>(signIn());
        trust(settings, Service.INTAKE);
        trust(settings, Service.FEEDBACK);
        settings.put("hearback.intake.url", url(Service.INTAKE));
        settings.put("hearback.feedback.url", url(Service.FEEDBACK));
        settings.put("hearback.feedback.public-url", url(Service.FEEDBACK));
        settings.put("hearback.desk.public-url", url(Service.MESSAGE));
        settings.put("hearback.link.key", credentials.linkKey());
        seal(settings);
        settings.put("hearback.callback.loopback-allowed", "true"); // a platform's double runs on this machine
        settings.put("hearback.notice.grace-window", "PT5S");
        settings.put("hearback.sending.at-any-hour-until-told", "true"); // as its tenants will say
        settings.put("hearback.dispatch.hand-over-lease", "PT20S");
        settings.put("hearback.smtp.host", "127.0.0.1");
        settings.put("hearback.smtp.port", String.valueOf(ports.number(LocalPort.SMTP)));
        settings.put("hearback.smtp.security", "off"); // never leaves this machine
        settings.put("hearback.smtp.from-address", "notices@hearback.localhost");
        settings.put("hearback.smtp.message-id-domain", "hearback.localhost");
        return settings;
    }

    private Map<String, String> feedback() {
        Map<String, String> settings = new HashMap<>(signIn());
        trust(settings, Service.INTAKE);
        trust(settings, Service.MESSAGE);
        settings.put("hearback.intake.url", url(Service.INTAKE));
        settings.put("hearback.message.url", url(Service.MESSAGE));
        settings.put("hearback.feedback.public-url", url(Service.FEEDBACK));
        settings.put("hearback.console.public-url", url(Service.INTAKE));
        settings.put("hearback.desk.public-url", url(Service.MESSAGE));
        return settings;
    }

    /** How a person comes to the pages; the services refuse to start with it anywhere but on a loopback address. */
    private Map<String, String> signIn() {
        return Map.of(
                "quarkus.http.auth.session.encryption-key",
                credentials.sessionKey(),
                "hearback.key-sign-in.enabled",
                "true",
                "hearback.local-login.enabled",
                "true",
                "hearback.local-login.password-hash",
                Secrets.sha256(credentials.adminPassword()));
    }

    private void seal(Map<String, String> settings) {
        settings.put("hearback.seal.current", "local");
        settings.put("hearback.seal.keys.local", credentials.sealKey());
    }

    private void trust(Map<String, String> settings, Service caller) {
        settings.put(
                "hearback.trusted-services." + caller.shortName(), Secrets.sha256(credentials.serviceToken(caller)));
    }

    private String url(Service service) {
        return service.url(ports);
    }
}
