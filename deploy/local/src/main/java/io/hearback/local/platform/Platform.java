package io.hearback.local.platform;

import io.hearback.local.kafka.KafkaBroker;
import io.hearback.local.mail.MailCatcher;
import io.hearback.local.postgres.PostgresServer;
import io.hearback.local.postgres.ServiceDatabase;
import io.hearback.local.secret.Credentials;
import io.hearback.local.secret.Tenant;
import io.hearback.local.service.Service;
import io.hearback.local.service.ServiceCopy;
import io.hearback.local.service.Services;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The whole of Hearback on one machine: Kafka, PostgreSQL and a mail catcher in and under this JVM, and the three services as
 * processes. Data stays in its folder between runs. Made by {@code Platform.in(folder)…start()}.
 */
public final class Platform implements AutoCloseable {

    private final PlatformPlan plan;
    private final Run run;
    private final Infrastructure infrastructure;
    private final Services services;

    Platform(PlatformPlan plan, Run run) {
        this.plan = plan;
        this.run = run;
        infrastructure = run.infrastructure();
        services = run.services();
    }

    /** @param data a folder for this platform alone; made when missing */
    public static PlatformPlan in(Path data) {
        return new PlatformPlan(data);
    }

    /** Starts one service (again) and waits until it is ready; does nothing when it runs. */
    public void start(Service service) {
        copy(service).start();
    }

    /** SIGTERM: lets the service finish what it has begun. */
    public void stop(Service service) {
        copy(service).stop();
    }

    /** SIGKILL: the service gets no chance to tidy up. */
    public void kill(Service service) {
        copy(service).kill();
    }

    /** SIGSTOP: the service lives but does nothing, as in a very long pause of its JVM. */
    public void pause(Service service) {
        copy(service).pause();
    }

    /** SIGCONT: ends {@link #pause}. */
    public void resume(Service service) {
        copy(service).resume();
    }

    public boolean isRunning(Service service) {
        return copy(service).isRunning();
    }

    /** @return the copy of the service that runs from the start */
    public ServiceCopy copy(Service service) {
        return services.first(service);
    }

    /**
     * Starts a further copy of a service beside the first and waits until it is ready.
     *
     * @param differently what it is told other than the first
     */
    public ServiceCopy startAnother(Service service, Map<String, String> differently) {
        ServiceCopy another = run.another(service, differently);
        another.start();
        return another;
    }

    public void stopKafka() {
        kafka().stop();
    }

    /** Starts Kafka again with the same data on the same port. */
    public void startKafka() {
        kafka().start();
    }

    public KafkaBroker kafka() {
        return infrastructure.kafka();
    }

    public Path kafkaLogDirectory() {
        return kafka().logDirectory();
    }

    public PostgresServer postgres() {
        return infrastructure.postgres();
    }

    public MailCatcher mail() {
        return infrastructure.mail();
    }

    /** @return the service's database, for assertions */
    public ServiceDatabase database(Service service) {
        return infrastructure.database(service);
    }

    /** @return the service's address without a slash at the end, e.g. {@code http://localhost:8081} */
    public String url(Service service) {
        return service.url(plan.ports());
    }

    public Path log(Service service) {
        return copy(service).log();
    }

    /** @return the organisations that are set up, the first of which {@link #tenant()} is */
    public List<Tenant> tenants() {
        return run.credentials().tenants();
    }

    public Tenant tenant() {
        return tenants().getFirst();
    }

    public String apiKey() {
        return tenant().apiKey();
    }

    public Path data() {
        return plan.data();
    }

    /** @return the file that holds the tenant's API key and nothing else */
    public Path apiKeyFile(Tenant tenant) {
        return Credentials.keyFile(plan.data(), tenant);
    }

    /** Where the password of the local admin lies. */
    public Path adminFile() {
        return Credentials.adminFile(plan.data());
    }

    /** @return whether its end has begun, by whomever */
    public boolean isClosing() {
        return run.isClosing();
    }

    /** Stops all, services first, each draining what it has begun. A second call does nothing. */
    @Override
    public void close() {
        run.close();
    }
}
