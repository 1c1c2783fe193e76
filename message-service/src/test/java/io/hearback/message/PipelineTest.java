package io.hearback.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.hearback.contract.Envelope;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.local.LocalPlatform;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.dispatch.DueNow;
import io.hearback.message.inbox.OutcomesOnKafka;
import io.hearback.message.inbox.SampleOutcomes;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.SampleRecipients;
import io.hearback.message.tenant.Sha256;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From an outcome on Kafka to a notice in a mailbox, and to what others hear of it. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class PipelineTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Inject
    FakeIntake intake;

    @Inject
    OutcomesOnKafka kafka;

    @Inject
    NoticeShelf shelf;

    @Inject
    DueNow dueNow;

    private final SampleOutcomes outcomes = SampleOutcomes.ofAcme();
    private final String address = "camille-" + outcomes.application() + "@example.org";

    private List<NoticeChanged> told(int atLeast) {
        await().atMost(SOON).until(() -> kafka.toldOf(outcomes.application()).size() >= atLeast);
        return kafka.toldOf(outcomes.application()).stream()
                .map(event -> read(event.value()))
                .toList();
    }

    private static NoticeChanged read(String json) {
        try {
            return JSON.readValue(json, NoticeChanged.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_outcome_becomes_a_notice_and_others_hear_of_it() throws Exception {
        var outcome = outcomes.rejected(1);
        intake.knows(outcome.outcomeId(), "acme", "Camille Martin", address);
        kafka.publish(outcome);
        told(1);
        dueNow.dispatch();

        var caught = LocalPlatform.mail().waitFor(address, SOON);
        assertThat(caught.header("Auto-Submitted")).contains("auto-generated");
        var link = caught.link().orElseThrow();
        assertThat(link).startsWith("https://hear.example/c/");
        var token = link.substring(link.lastIndexOf('/') + 1);

        var told = told(2);
        assertThat(told).extracting(NoticeChanged::state).containsExactly(NoticeState.SCHEDULED, NoticeState.SENT);
        assertThat(told).extracting(NoticeChanged::version).containsExactly(1, 2);
        assertThat(told)
                .extracting(event -> event.link().sha256())
                .containsOnly(Sha256.of(token).hex());
        assertThat(told.getLast().respectScore()).isBetween(80, 100);
        assertThat(told.getLast().specificReason()).isTrue();
        assertThat(told.getLast().calledFirst()).isNull();
        isCleanAndValid();
        var notice = shelf.ofApplication(outcomes.application()).getFirst();
        assertThat(shelf.atRest(notice.id())).doesNotContain(token);
    }

    private void isCleanAndValid() throws IOException {
        var schema = schema();
        for (var event : kafka.toldOf(outcomes.application())) {
            assertThat(schema.validate(JSON.readTree(event.value()))).isEmpty();
            assertThat(Envelope.of(event.headers()).type()).isEqualTo(NoticeChanged.TYPE);
            assertThat(event.key()).isEqualTo("acme/" + outcomes.application());
            assertThat(event.headers() + event.key() + event.value())
                    .doesNotContainIgnoringCase("camille")
                    .doesNotContainIgnoringCase("example.org")
                    .doesNotContain("Kubernetes", "Léa", "Data engineer");
        }
    }

    private static JsonSchema schema() throws IOException {
        try (var in =
                PipelineTest.class.getResourceAsStream("/hearback/contract/events/notice-changed.v1.schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
        }
    }

    @Test
    void the_recruiter_reads_what_a_candidate_wrote_and_kafka_does_not() throws Exception {
        var outcome = outcomes.declined(1);
        var mark = outcomes.application().toString();
        var known = SampleRecipients.of(outcome.outcomeId(), "acme", "Camille Martin", address);
        intake.knows(SampleRecipients.saying(known, "Merci à Léa.\n\nUn poste Kubernetes, plus près : " + mark));
        kafka.publish(outcome);
        told(2);
        dueNow.dispatch();

        var told = told(4);
        assertThat(told)
                .filteredOn(event -> event.kind() == NoticeKind.DECLINE_REPORT)
                .extracting(NoticeChanged::state)
                .containsExactly(NoticeState.SCHEDULED, NoticeState.SENT);
        assertThat(told).allMatch(event -> event.kind().isToCandidate() == (event.link() != null));
        isCleanAndValid();
        var thanks = LocalPlatform.mail().waitFor(address, SOON);
        assertThat(thanks.text()).contains("/c/").doesNotContain(mark);
        var report = LocalPlatform.mail().to("lea.bernard@acme.example").stream()
                .filter(caught -> caught.text().contains(mark))
                .toList();
        assertThat(report).singleElement().satisfies(caught -> {
            assertThat(caught.text().lines()).contains("> Merci à Léa.");
            assertThat(caught.text()).contains("https://desk.example/desk/notices/");
            assertThat(caught.header("Reply-To"))
                    .hasValueSatisfying(to -> assertThat(to).contains(address));
            assertThat(caught.link()).isEmpty();
        });
    }

    @Test
    void an_un_rejection_recalls_and_says_so() throws Exception {
        var outcome = outcomes.rejected(1);
        intake.knows(outcome.outcomeId(), "acme", "Camille Martin", address);
        kafka.publish(outcome);
        told(1);
        kafka.publish(outcomes.reinstated(2));
        var told = told(2);
        assertThat(told).extracting(NoticeChanged::state).containsExactly(NoticeState.SCHEDULED, NoticeState.RECALLED);
        assertThat(told.getLast().cause()).isEqualTo("REINSTATED");
        dueNow.dispatch();
        assertThat(LocalPlatform.mail().to(address)).isEmpty();
        isCleanAndValid();
    }

    @Test
    void an_address_that_does_not_exist_fails_for_good() throws Exception {
        var outcome = outcomes.rejected(1);
        intake.knows(outcome.outcomeId(), "acme", "Camille Martin", "nobody@" + UUID.randomUUID() + ".example.org");
        kafka.publish(outcome);
        told(1);
        dueNow.dispatch();
        assertThat(told(2)).last().satisfies(event -> {
            assertThat(event.state()).isEqualTo(NoticeState.FAILED);
            assertThat(event.cause()).isEqualTo("SMTP_550");
        });
        isCleanAndValid();
    }
}
