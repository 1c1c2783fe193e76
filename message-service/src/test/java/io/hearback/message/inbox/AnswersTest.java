package io.hearback.message.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hearback.contract.AnswerGiven;
import io.hearback.contract.AnswerKind;
import io.hearback.contract.Envelope;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.Topics;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.answer.FakeFeedback;
import io.hearback.message.answer.FeedbackPort;
import io.hearback.message.answer.GivenAnswer;
import io.hearback.message.answer.GivenAnswer.Way;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What recruiters answer becomes notices: once each, judged, and never without the services that know the words. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
@WithTestResource(FeedbackPort.class)
class AnswersTest {

    private static final String STRENGTH = "Vous avez expliqué vos choix clairement.\nL'équipe a pu vous suivre.";
    private static final String GAP = "Le poste demande une expérience de Kubernetes en production.";
    private static final String ADVICE = "Un petit projet public vous donnerait un exemple à montrer.";
    private static final Instant EVENING = Instant.parse("2026-11-24T17:30:00Z");

    @Inject
    Reception reception;

    @Inject
    FakeIntake intake;

    @Inject
    FakeFeedback feedback;

    @Inject
    NoticeShelf shelf;

    @Inject
    OutcomesOnKafka kafka;

    private final SampleOutcomes outcomes = SampleOutcomes.ofAcme();
    private final UUID request = UUID.randomUUID();
    private OutcomeRecorded outcome;

    @BeforeEach
    void a_candidate_was_refused_and_asked() {
        shelf.clear();
        outcome = outcomes.rejected(1);
        intake.knows(outcome.outcomeId(), "acme", "Camille Martin", "camille@example.org");
        reception.takeIn(List.of(new Reading.Event(position(), UUID.randomUUID(), null, outcome)));
    }

    @AfterEach
    void everybody_is_there() {
        feedback.comesBack();
    }

    private static Position position() {
        return new Position(
                Topics.CANDIDATE_FEEDBACK, 0, ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));
    }

    private AnswerGiven given(AnswerKind kind) {
        var refusal = shelf.one(outcomes.application(), NoticeKind.REFUSAL);
        return new AnswerGiven(
                request, "acme", outcomes.application(), outcome.outcomeId(), refusal.id(), kind, "fr", EVENING);
    }

    private Reading event(AnswerGiven given) {
        return new Reading.AnswerEvent(position(), UUID.randomUUID(), null, given);
    }

    private void answered(Way by, String gap) {
        feedback.knows(new GivenAnswer(request, "acme", false, by, STRENGTH, gap, ADVICE, "fr", "Nadia Petit"));
    }

    private Notice notice() {
        return shelf.one(outcomes.application(), NoticeKind.ANSWER);
    }

    private boolean isWritten() {
        return shelf.ofApplication(outcomes.application()).stream()
                .anyMatch(notice -> notice.occasion().kind() == NoticeKind.ANSWER);
    }

    private String quarantinedAs(Reading event) {
        return shelf.quarantine().stream()
                .filter(row -> row.get("offset").equals(event.position().offset()))
                .map(row -> (String) row.get("reason"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void an_answer_leaves_as_a_notice_in_the_recruiter_s_words() {
        answered(Way.EMAIL, GAP);
        reception.takeIn(List.of(event(given(AnswerKind.ANSWER))));

        assertThat(notice().life().state()).isEqualTo(NoticeState.SCHEDULED);
        assertThat(notice().wording().language()).isEqualTo("fr");
        assertThat(notice().wording().text())
                .contains(
                        "Bonjour Camille Martin",
                        "Ce qui était solide",
                        "Ce qui manquait",
                        "L'équipe a pu vous suivre.")
                .contains("Nadia Petit", "{{link}}");
        assertThat(notice().to().address()).isEqualTo("camille@example.org");
        assertThat(notice().occasion().outcomeId()).isEqualTo(request);
        assertThat(notice().link())
                .isNotNull()
                .isNotEqualTo(
                        shelf.one(outcomes.application(), NoticeKind.REFUSAL).link());
    }

    @Test
    void however_often_it_is_told_one_notice_is_written() {
        answered(Way.EMAIL, GAP);
        var event = event(given(AnswerKind.ANSWER));
        reception.takeIn(List.of(event, event(given(AnswerKind.ANSWER))));
        var first = notice();
        reception.takeIn(List.of(event, event(given(AnswerKind.APOLOGY))));

        assertThat(notice()).isEqualTo(first);
    }

    @Test
    void who_wanted_to_read_it_on_the_page_gets_no_copy_by_mail() {
        answered(Way.PAGE, GAP);
        reception.takeIn(List.of(event(given(AnswerKind.ANSWER))));

        assertThat(notice().life().state()).isEqualTo(NoticeState.SCHEDULED);
        assertThat(notice().wording().text()).contains("{{link}}").doesNotContain("Kubernetes", "projet public");
    }

    @Test
    void who_is_called_has_it_in_writing_as_well() {
        answered(Way.CALL, GAP);
        reception.takeIn(List.of(event(given(AnswerKind.ANSWER))));

        assertThat(notice().wording().text()).contains("appel", "Kubernetes en production");
    }

    @Test
    void nobody_answered_and_the_candidate_is_told_so() {
        feedback.knows(new GivenAnswer(request, "acme", false, Way.EMAIL, "", "", "", "fr", null));
        reception.takeIn(List.of(event(given(AnswerKind.APOLOGY))));

        assertThat(notice().life().state()).isEqualTo(NoticeState.SCHEDULED);
        assertThat(notice().wording().subject()).contains("sans réponse");
        assertThat(notice().wording().text()).contains("désolés", "Léa Bernard").doesNotContain("Ce qui était solide");
    }

    @Test
    void what_nobody_should_read_is_held_for_a_person() {
        answered(Way.EMAIL, "Vous êtes trop âgé pour ce poste, et enceinte de surcroît.");
        reception.takeIn(List.of(event(given(AnswerKind.ANSWER))));

        assertThat(notice().life().state()).isEqualTo(NoticeState.HELD);
    }

    @Test
    void a_reinstatement_takes_back_an_answer_that_has_not_left() {
        answered(Way.EMAIL, GAP);
        reception.takeIn(List.of(event(given(AnswerKind.ANSWER))));
        reception.takeIn(List.of(new Reading.Event(position(), UUID.randomUUID(), null, outcomes.reinstated(2))));

        assertThat(notice().life().state()).isEqualTo(NoticeState.RECALLED);
    }

    @Test
    void what_does_not_belong_together_is_set_aside() {
        var unknown = event(given(AnswerKind.ANSWER));
        reception.takeIn(List.of(unknown));
        assertThat(quarantinedAs(unknown)).isEqualTo("ANSWER_GONE");

        feedback.knows(new GivenAnswer(request, "globex", false, Way.EMAIL, STRENGTH, "", "", "fr", "Nadia Petit"));
        var foreign = event(given(AnswerKind.ANSWER));
        reception.takeIn(List.of(foreign));
        assertThat(quarantinedAs(foreign)).isEqualTo("ANSWER_OF_ANOTHER");

        feedback.knows(new GivenAnswer(request, "acme", false, Way.EMAIL, "", " ", "", "fr", "Nadia Petit"));
        var empty = event(given(AnswerKind.ANSWER));
        reception.takeIn(List.of(empty));
        assertThat(quarantinedAs(empty)).isEqualTo("ANSWER_UNUSABLE");
        assertThat(isWritten()).isFalse();
    }

    @Test
    void while_feedback_service_is_away_nothing_is_taken_in() {
        answered(Way.EMAIL, GAP);
        feedback.goesAway();
        var event = event(given(AnswerKind.ANSWER));
        assertThatThrownBy(() -> reception.takeIn(List.of(event))).isInstanceOf(RuntimeException.class);
        assertThat(isWritten()).isFalse();
        assertThat(quarantinedAs(event)).isNull();

        feedback.comesBack();
        reception.takeIn(List.of(event));
        assertThat(notice().life().state()).isEqualTo(NoticeState.SCHEDULED);
    }

    @Test
    void it_is_heard_on_its_own_topic_once_feedback_service_is_back() throws Exception {
        answered(Way.EMAIL, GAP);
        feedback.goesAway();
        var asked = feedback.questions();
        var given = given(AnswerKind.ANSWER);
        var envelope = new Envelope(
                UUID.randomUUID(), URI.create("urn:test"), AnswerGiven.TYPE, given.at(), "application", null);
        kafka.publish(Topics.CANDIDATE_FEEDBACK, 3, "any", envelope.headers(), json(given));
        await().atMost(Duration.ofSeconds(60)).until(() -> feedback.questions() >= asked + 3);
        assertThat(isWritten()).isFalse();

        feedback.comesBack();
        await().atMost(Duration.ofSeconds(60)).until(this::isWritten);
    }

    private static byte[] json(AnswerGiven given) throws Exception {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .writeValueAsBytes(given);
    }
}
