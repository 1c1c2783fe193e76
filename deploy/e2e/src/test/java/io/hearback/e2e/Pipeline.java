package io.hearback.e2e;

import io.hearback.local.mail.CaughtNotice;
import io.hearback.local.mail.MailCatcher;
import io.hearback.local.platform.Platform;
import io.hearback.local.service.Service;
import io.hearback.local.trace.TraceCatcher;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import static org.awaitility.Awaitility.await;

/** The whole of Hearback, started once for all stories of this JVM. Stories share it, so each tells of people of its own. */
final class Pipeline {

    private static final Duration LONGEST_JOURNEY = Duration.ofSeconds(90);
    private static Pipeline running;

    private final TraceCatcher traces;
    private final Platform platform;
    private final Ats ats;

    private Pipeline(TraceCatcher traces, Platform platform) {
        this.traces = traces;
        this.platform = platform;
        this.ats = new Ats(
                address(Service.INTAKE), address(Service.MESSAGE), address(Service.FEEDBACK), platform.apiKey());
    }

    static synchronized Pipeline running() {
        if (running == null) {
            var traces = new TraceCatcher();
            traces.start();
            var plan = Platform.in(temporaryFolder()).withRandomPorts();
            for (var service : Service.values()) {
                // Only who sends a trace that is recorded is recorded.
                plan.with(service, "quarkus.otel.sdk.disabled", "false")
                        .with(service, "quarkus.otel.exporter.otlp.endpoint", traces.endpoint())
                        .with(service, "quarkus.otel.exporter.otlp.protocol", "http/protobuf")
                        .with(service, "quarkus.otel.traces.sampler.arg", "0.0");
            }
            running = new Pipeline(
                    traces,
                    plan
                            // Short, so that what a kill leaves open is seen to be open while the test looks.
                            .with(Service.MESSAGE, "hearback.notice.grace-window", "PT2S")
                            .with(Service.INTAKE, "hearback.polling.pause", "PT1S")
                            .with(Service.MESSAGE, "hearback.smtp.timeout", "PT3S")
                            .with(Service.MESSAGE, "hearback.dispatch.claim-lease", "PT5S")
                            .with(Service.MESSAGE, "hearback.dispatch.hand-over-lease", "PT10S")
                            .start());
        }
        return running;
    }

    Platform platform() {
        return platform;
    }

    Ats ats() {
        return ats;
    }

    /** What the services tell an operator's collector of traces. */
    TraceCatcher traces() {
        return traces;
    }

    MailCatcher mail() {
        return platform.mail();
    }

    URI address(Service service) {
        return URI.create(platform.url(service));
    }

    /** Waits until the candidate has the notice and message-service knows it. */
    CaughtNotice untilSent(Ats.Receipt receipt) {
        return untilSent(List.of(receipt)).getFirst();
    }

    /** Waits until each candidate has a notice and message-service knows it; the first notice of each, in that order. */
    List<CaughtNotice> untilSent(List<Ats.Receipt> receipts) {
        var notices = receipts.stream()
                .map(receipt -> mail().waitFor(receipt.outcome().email(), LONGEST_JOURNEY))
                .toList();
        var outcomes = receipts.stream()
                .map(receipt -> "'" + receipt.outcomeId() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        await().atMost(LONGEST_JOURNEY)
                .until(() -> count(
                                Service.MESSAGE,
                                "select count(*) from notice where state <> 'SENT' and outcome_id in (" + outcomes
                                        + ")")
                        == 0);
        return notices;
    }

    /** Waits until so many notices for the job are written, and everything the services have to tell is on the log. */
    void untilToldToKafka(String job, int notices) {
        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        count(Service.MESSAGE, "select count(*) from notice where job_title = '" + job + "'") == notices
                                && count(Service.INTAKE, "select count(*) from outbox") == 0
                                && count(Service.MESSAGE, "select count(*) from outbox") == 0);
    }

    /** Puts records on the log as a broken or hostile writer might. */
    void put(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", platform.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
        }
    }

    /** Both readers start again from the first record, as after a restored backup or a lost offset. */
    void readTheLogAgain() {
        platform.stop(Service.MESSAGE);
        platform.stop(Service.FEEDBACK);
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", platform.kafka().bootstrapServers()))) {
            for (var group : admin.listGroups().all().get()) {
                var offsets = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                var first = new HashMap<TopicPartition, OffsetAndMetadata>();
                offsets.keySet().forEach(partition -> first.put(partition, new OffsetAndMetadata(0)));
                admin.alterConsumerGroupOffsets(group.groupId(), first).all().get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The readers' offsets could not be set back", e);
        }
        platform.start(Service.MESSAGE);
        platform.start(Service.FEEDBACK);
    }

    /** The reader starts as a new one does: it knows no organisation's settings, and nobody remembers how far it had read. */
    void startsWithNothingOfTenants(Service reader) {
        platform.stop(reader);
        try (var connection = platform.database(reader).superuser().connect();
                var admin = Admin.create(
                        Map.of("bootstrap.servers", platform.kafka().bootstrapServers()))) {
            connection.createStatement().execute("delete from tenant_settings; delete from inbox");
            admin.deleteConsumerGroups(List.of(reader.fullName() + "-tenants"))
                    .all()
                    .get();
        } catch (SQLException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The reader's memory could not be taken", e);
        }
        platform.start(reader);
    }

    /** Asks a service's database as its superuser, whom no wall stops. */
    long count(Service service, String query) {
        try (var connection = platform.database(service).superuser().connect();
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the superuser, whom no wall stops. */
    void execute(Service service, String statement) {
        try (var connection = platform.database(service).superuser().connect()) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the first column */
    List<String> strings(Service service, String query) {
        try (var connection = platform.database(service).superuser().connect();
                var result = connection.createStatement().executeQuery(query)) {
            var strings = new ArrayList<String>();
            while (result.next()) {
                strings.add(result.getString(1));
            }
            return strings;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("hearback-e2e-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
