package io.hearback.message.notice;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Matters;
import io.hearback.message.compose.Reason;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class ExplanationsTest {

    private static final Reason KUBERNETES =
            Reason.of(ReasonCode.SKILLS_GAP).with(ReasonDetail.SKILLS, "running a very long list of Kubernetes tools");

    @Inject
    Explanations explanations;

    @Inject
    Composer composer;

    @Inject
    NoticeShelf shelf;

    private final TenantId tenant =
            new TenantId("tenant-" + UUID.randomUUID().toString().substring(0, 8));

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es"})
    void who_asks_why_gets_the_sentences_of_the_notice_itself(String language) {
        var matter = Matters.refusal(language, Stage.INTERVIEW, KUBERNETES);

        var explanation = explanations.of(noticeOf(matter, matter));

        assertThat(explanation.sentences())
                .anySatisfy(sentence ->
                        assertThat(sentence).contains("Kubernetes tools").doesNotContain("\n", "Camille", "{{"));
        assertThat(explanation.decisionAutomated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void what_a_notice_does_not_say_was_not_said(String language) {
        var matter = Matters.refusal(language, Stage.INTERVIEW, KUBERNETES);
        var otherWords = matter.withReason(Reason.of(ReasonCode.POSITION_FILLED));
        assertThat(explanations.of(noticeOf(otherWords, matter)).sentences()).isEmpty();

        var neutral = matter.withCircumstances(new Circumstances(true, true, null, null, null));
        assertThat(explanations.of(noticeOf(neutral, neutral)))
                .isEqualTo(new Explanations.Explanation(List.of(), true));
    }

    private Notice noticeOf(Matter written, Matter kept) {
        var notice = SampleNotices.refusal(tenant, new Mailbox("Camille Martin", "camille@example.org"))
                .with(composer.compose(written), Edition.NONE);
        shelf.put(notice);
        shelf.keepsMatter(notice, kept);
        return notice;
    }
}
