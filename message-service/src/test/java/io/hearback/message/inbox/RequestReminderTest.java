package io.hearback.message.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hearback.contract.Envelope;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.RequestsDue;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An organisation's contact is reminded of answers that are due, once, with the way to the inbox. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class RequestReminderTest {

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
    private final UUID reminder = UUID.randomUUID();

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

    private void writes(String language, Tone tone) {
        var usual = HouseStyle.DEFAULT;
        styles.save(
                tenant,
                new HouseStyle(
                        language,
                        tone,
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

    /** It was Sunday noon in Paris. */
    private RequestsDue due(int soon, int overdue) {
        return new RequestsDue(
                reminder,
                tenant.value(),
                soon,
                overdue,
                Instant.parse("2026-11-22T11:05:59Z"),
                Instant.parse("2026-11-23T07:00:00Z"));
    }

    private void takesIn(RequestsDue event) {
        reception.takeIn(List.of(new Reading.ReminderEvent(position(), UUID.randomUUID(), event)));
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\R", " ");
    }

    private Notice notice() {
        assertThat(shelf.of(tenant)).hasSize(1);
        return shelf.of(tenant).getFirst();
    }

    @Test
    void the_contact_gets_the_counts_the_earliest_time_and_the_way_to_the_inbox() throws Exception {
        takesIn(due(3, 1_200));

        assertThat(notice().occasion().kind()).isEqualTo(NoticeKind.REQUEST_REMINDER);
        assertThat(notice().life().state()).isEqualTo(NoticeState.SCHEDULED);
        assertThat(notice().link()).as("it opens no candidate's page").isNull();
        dueNow.dispatch();
        var mail = LocalPlatform.mail().waitFor(contact, Duration.ofSeconds(60));
        assertThat(mail.subject()).isEqualTo("Candidates' questions to be answered: 1,203");
        assertThat(unwrapped(mail.text()))
                .contains("Ana Head", "Initech")
                .contains("Answers that are overdue: 1,200", "Answers that are due soon: 3")
                .contains("The earliest time promised: 22 November 2026, 12:05")
                .containsPattern("/inbox\\s")
                .doesNotContain("/inbox/insights", "/c/", "{");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Answers that are due soon: 2,                    22 November 2026",
        "fr, Réponses bientôt attendues\u00a0: 2,             22 novembre 2026",
        "de, Bald fällige Antworten: 2,                       22. November 2026",
        "es, Respuestas con el plazo a punto de vencer: 2,    22 de noviembre de 2026",
        "it, Risposte in scadenza: 2,                         22 novembre 2026",
        "nl, Antwoorden waarvan de termijn bijna om is: 2,    22 november 2026",
        "pt, Respostas com o prazo quase a terminar: 2,       22 de novembro de 2026",
        "pt-BR, Respostas com o prazo quase terminando: 2,    22 de novembro de 2026"
    })
    void it_is_written_in_the_organisation_s_language_without_what_there_is_none_of(
            String language, String soon, String day) {
        writes(language, Tone.INFORMAL);
        takesIn(due(2, 0));

        assertThat(notice().wording().language()).isEqualTo(language);
        assertThat(unwrapped(notice().wording().text()))
                .contains("Ana Head", "Initech", soon, day, "12:05")
                .doesNotContain(": 0", "null");
    }

    @Test
    void however_often_it_is_told_it_is_written_once() {
        takesIn(due(1, 1));
        var first = notice();
        takesIn(due(1, 1));
        takesIn(due(2, 1));
        assertThat(notice()).isEqualTo(first);
    }

    @Test
    void without_a_contact_nobody_is_written_to() {
        toldTo(null);
        takesIn(due(1, 1));
        assertThat(shelf.of(tenant)).isEmpty();
    }

    @Test
    void it_is_heard_on_the_topic_of_feedback_service() throws Exception {
        var event = due(1, 0);
        var envelope = new Envelope(
                UUID.randomUUID(), URI.create("urn:test"), RequestsDue.TYPE, event.at(), reminder.toString(), null);
        var json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .writeValueAsBytes(event);
        kafka.publish(Topics.CANDIDATE_FEEDBACK, 5, "any", envelope.headers(), json);
        await().atMost(Duration.ofSeconds(60)).until(() -> !shelf.of(tenant).isEmpty());
    }
}
