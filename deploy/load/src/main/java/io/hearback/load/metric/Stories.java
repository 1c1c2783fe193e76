package io.hearback.load.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hearback.contract.Envelope;
import io.hearback.contract.Filing;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.contract.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Tells Kafka, as the other services would, of refusals all over a year and of the notices about them. */
final class Stories {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final URI SOURCE = URI.create("urn:hearback:bench");
    private static final int DAYS = 365;

    /** As many as a large organisation has. */
    static final List<String> TEAMS =
            IntStream.range(0, 20).mapToObj(team -> "team-" + team).toList();

    private static final List<String> COUNTRIES = List.of("FR", "DE", "CA", "US", "IN");

    private final SplittableRandom random = new SplittableRandom(1);
    private final String bootstrapServers;
    private final String tenant;
    private final Instant end;

    /** @param end of the year that is told of */
    Stories(String bootstrapServers, String tenant, Instant end) {
        this.bootstrapServers = bootstrapServers;
        this.tenant = tenant;
        this.end = end;
    }

    Instant from() {
        return end.minus(Duration.ofDays(DAYS));
    }

    Instant to() {
        return end;
    }

    /** Returns when the broker has them all. */
    void tell(long facts) {
        try (var producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        (Object) bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                new StringSerializer())) {
            for (long fact = 0; fact < facts; fact++) {
                tellOne(producer);
            }
        }
    }

    private void tellOne(Producer<String, String> producer) {
        var decidedAt = from().plusSeconds(random.nextLong(DAYS * 86_400L));
        var outcome = new OutcomeRecorded(
                id(),
                tenant,
                id(),
                id(),
                1,
                OutcomeKind.REJECTED,
                one(Stage.values()),
                one(ReasonCode.values()),
                decidedAt,
                decidedAt.plusSeconds(1),
                null,
                new Filing(one(TEAMS), "R-" + random.nextInt(500), "REQ-" + random.nextInt(2_000), one(COUNTRIES)));
        var sentAt = decidedAt.plusSeconds(600 + random.nextLong(14 * 86_400L));
        var notice = new NoticeChanged(
                id(),
                tenant,
                outcome.applicationId(),
                outcome.outcomeId(),
                2,
                NoticeKind.REFUSAL,
                NoticeState.SENT,
                "en",
                null,
                sentAt,
                null,
                60 + random.nextInt(41),
                random.nextInt(10) > 0,
                null);
        send(producer, Topics.APPLICATION_OUTCOMES, OutcomeRecorded.TYPE, outcome.applicationId(), decidedAt, outcome);
        send(producer, Topics.NOTICES, NoticeChanged.TYPE, outcome.applicationId(), sentAt, notice);
    }

    private void send(
            Producer<String, String> producer, String topic, String type, UUID application, Instant at, Object event) {
        var record = new ProducerRecord<>(topic, Topics.key(tenant, application), json(event));
        new Envelope(id(), SOURCE, type, at, application.toString(), null)
                .headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(T[] of) {
        return one(List.of(of));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String json(Object event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
