package io.hearback.message.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hearback.contract.DigestRhythm;
import io.hearback.contract.Envelope;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ProcessNumbers;
import io.hearback.contract.ProcessReported;
import io.hearback.contract.Topics;
import io.hearback.local.LocalPlatform;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.compose.Tone;
import io.hearback.message.dispatch.DueNow;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.house.HouseStyles;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.promise.PromisePolicies;
import io.hearback.message.promise.PromisePolicy;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An organisation's contact gets a week or a month of its process in numbers, once. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class ProcessDigestTest {

    @Inject
    Reception reception;

    @Inject
    NoticeShelf shelf;

    @Inject
    DueNow dueNow;

    @Inject
    PromisePolicies policies;

    @Inject
    HouseStyles styles;

    @Inject
    OutcomesOnKafka kafka;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final TenantId tenant = new TenantId("t-" + mark);
    private final String contact = "head-" + mark + "@acme.example";
    private final UUID report = UUID.randomUUID();

    @BeforeEach
    void an_organisation_with_a_contact() {
        shelf.clear();
        var changed = SampleTenants.changed(tenant.value(), 1, "PT0S");
        reception.takeIn(List.of(new Reading.TenantEvent(position(), UUID.randomUUID(), changed)));
        toldTo(new PromisePolicy.Contact("Ana Head", contact));
    }

    private void toldTo(PromisePolicy.Contact reader) {
        policies.save(
                tenant, new PromisePolicy(PromisePolicy.Holding.BY_PERSON, 2, 70, PromisePolicy.Law.BY_PLACE, reader));
    }

    private void writesFrench() {
        var usual = HouseStyle.DEFAULT;
        styles.save(
                tenant,
                new HouseStyle(
                        "fr",
                        Tone.FORMAL,
                        usual.bar(),
                        usual.country(),
                        usual.neutralCountries(),
                        usual.callFirst(),
                        usual.callWithin()));
    }

    private static Position position() {
        return new Position(
                Topics.CANDIDATE_FEEDBACK, 0, ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));
    }

    private ProcessReported reported(DigestRhythm rhythm, ProcessNumbers before) {
        return new ProcessReported(
                report,
                tenant.value(),
                rhythm,
                LocalDate.of(2026, 11, 16),
                LocalDate.of(2026, 11, 22),
                new ProcessNumbers(1_234, 207_360, 0.96, 12),
                before,
                37,
                4,
                1,
                Instant.parse("2026-11-23T07:00:00Z"));
    }

    private static ProcessNumbers before() {
        return new ProcessNumbers(98, 5_400, 0.935, 9);
    }

    private void takesIn(ProcessReported event) {
        reception.takeIn(List.of(new Reading.ReportEvent(position(), UUID.randomUUID(), event)));
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\R", " ");
    }

    private Notice notice() {
        assertThat(shelf.of(tenant)).hasSize(1);
        return shelf.of(tenant).getFirst();
    }

    @Test
    void the_contact_gets_the_numbers_with_those_before_and_the_way_to_the_dashboard() throws Exception {
        takesIn(reported(DigestRhythm.WEEKLY, before()));

        assertThat(notice().occasion().kind()).isEqualTo(NoticeKind.PROCESS_DIGEST);
        assertThat(notice().life().state()).isEqualTo(NoticeState.SCHEDULED);
        assertThat(notice().link()).as("it opens no candidate's page").isNull();
        dueNow.dispatch();
        var mail = LocalPlatform.mail().waitFor(contact, Duration.ofSeconds(60));
        assertThat(mail.subject()).isEqualTo("The hiring process in numbers: 16 November 2026 to 22 November 2026");
        assertThat(unwrapped(mail.text()))
                .contains("Ana Head", "Initech")
                .contains("Candidates who were told the outcome: 1,234 (the week before: 98)")
                .contains("2.4 days (the week before: 90 minutes)")
                .contains("Told within the promised time: 96% (the week before: 94%)")
                .contains("Waiting for an answer now: 37; longer than promised: 4")
                .contains("Questions answered: 12 (the week before: 9)")
                .contains("Questions whose answer is overdue now: 1")
                .contains("/inbox/insights")
                .doesNotContain("/c/", "{");
    }

    @Test
    void it_is_written_in_the_organisation_s_language_and_too_few_are_no_number() {
        writesFrench();
        takesIn(reported(DigestRhythm.MONTHLY, new ProcessNumbers(3, null, null, 0)));

        assertThat(notice().wording().language()).isEqualTo("fr");
        assertThat(unwrapped(notice().wording().text()))
                .contains("Bonjour Ana Head", "16 novembre 2026", "2,4 jours", "(le mois précédent\u00a0: 0)")
                .contains("(le mois précédent\u00a0: moins de cinq, donc pas de valeur)")
                .doesNotContain("null");
    }

    @Test
    void however_often_it_is_told_it_is_written_once() {
        takesIn(reported(DigestRhythm.WEEKLY, before()));
        var first = notice();
        takesIn(reported(DigestRhythm.WEEKLY, before()));
        takesIn(reported(DigestRhythm.MONTHLY, before()));
        assertThat(notice()).isEqualTo(first);
    }

    @Test
    void without_a_contact_nobody_is_written_to() {
        toldTo(null);
        takesIn(reported(DigestRhythm.WEEKLY, before()));
        assertThat(shelf.of(tenant)).isEmpty();
    }

    @Test
    void it_is_heard_on_the_topic_of_feedback_service() throws Exception {
        var event = reported(DigestRhythm.WEEKLY, before());
        var envelope = new Envelope(
                UUID.randomUUID(), URI.create("urn:test"), ProcessReported.TYPE, event.at(), report.toString(), null);
        var json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .writeValueAsBytes(event);
        kafka.publish(Topics.CANDIDATE_FEEDBACK, 5, "any", envelope.headers(), json);
        await().atMost(Duration.ofSeconds(60)).until(() -> !shelf.of(tenant).isEmpty());
    }
}
