package io.hearback.message.api;

import io.hearback.local.OnLocalPlatform;
import io.hearback.message.inbox.SampleOutcomes;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeArrival;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.recipient.SampleRecipients;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What an organisation can prove of what it told a candidate. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class ProofResourceTest {

    private static final String KEPT = "select count(*) from transition where notice_id = ?";

    @Inject
    Recruiters recruiters;

    @Inject
    NoticeArrival arrival;

    @Inject
    NoticeShelf shelf;

    @Inject
    TenantWall wall;

    private final TenantId tenant = Recruiters.newTenant();
    private final SampleOutcomes outcomes = SampleOutcomes.of(tenant.value());

    private Notice arrives(Recipient.Reason reason) {
        var outcome = reason == null ? outcomes.rejected(1) : outcomes.rejectedUnmapped(1);
        var recipient = SampleRecipients.inEnglish(SampleRecipients.of(outcome.outcomeId(), tenant.value()));
        var known = reason == null ? recipient : SampleRecipients.because(recipient, reason);
        arrival.of(outcome, known);
        arrival.of(outcome, known);
        return shelf.ofApplication(outcomes.application()).getFirst();
    }

    private JsonPath proof(Notice notice) {
        return recruiters
                .of(tenant)
                .get("/v1/notices/" + notice.id() + "/proof")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
    }

    private List<String> changes(Notice notice) {
        return proof(notice).<Map<String, Object>>getList("transitions").stream()
                .map(change -> change.get("move") + " " + change.get("to") + " " + change.get("cause"))
                .toList();
    }

    @Test
    void it_tells_what_is_written_and_how_and_the_same_outcome_twice_is_one_change() {
        var notice = arrives(null);
        var proof = proof(notice);
        assertThat(changes(notice)).containsExactly("null SCHEDULED null");
        assertThat(proof.getString("noticeId")).isEqualTo(notice.id().toString());
        assertThat(proof.getString("message.to.address")).isEqualTo(notice.to().address());
        assertThat(proof.getString("message.text"))
                .contains("Camille Martin", "…")
                .doesNotContain("{{link}}");
        assertThat(proof.getString("template")).matches("en:[0-9a-f]{12}");
        assertThat(proof.getString("report.verdict")).isEqualTo("RESPECTFUL");
        assertThat(proof.getInt("reasons[0].version")).isEqualTo(1);
        assertThat(proof.<Object>get("message.bytesSha256")).isNull();
        assertThat(proof.<Object>get("message.bytesReproducible")).isNull();
    }

    @Test
    void what_a_recruiter_takes_back_says_so_once_and_names_nobody() {
        var notice = arrives(null);
        for (int i = 0; i < 2; i++) {
            recruiters
                    .of(tenant)
                    .post("/v1/notices/" + notice.id() + "/recall")
                    .then()
                    .statusCode(200);
        }
        assertThat(changes(notice)).containsExactly("null SCHEDULED null", "RECALL RECALLED RECRUITER");
        assertThat(proof(notice).<Object>getList("transitions.by")).containsExactly(null, Map.of("role", "recruiter"));
    }

    @Test
    void what_was_held_tells_why_and_who_let_it_leave() {
        var notice = arrives(SampleRecipients.unmapped("Not a fit"));
        complete(notice, "you are overqualified for this role");
        assertThat(changes(notice)).containsExactly("null HELD REASON_UNMAPPED", "HOLD HELD RISKY_GROUND");
        recruiters
                .of(tenant)
                .post("/v1/notices/" + notice.id() + "/approve")
                .then()
                .statusCode(200);
        assertThat(changes(notice))
                .containsExactly("null HELD REASON_UNMAPPED", "HOLD HELD RISKY_GROUND", "APPROVE SCHEDULED null");
        var recruiter = Map.of("role", "recruiter");
        assertThat(proof(notice).<Object>getList("transitions.by")).containsExactly(null, recruiter, recruiter);
    }

    @Test
    void what_a_better_reason_completes_is_one_change() {
        var notice = arrives(SampleRecipients.unmapped("Not a fit"));
        complete(notice, "running Kubernetes in production");
        assertThat(changes(notice)).containsExactly("null HELD REASON_UNMAPPED", "APPROVE SCHEDULED null");
        assertThat(proof(notice).getString("template")).startsWith("en:");
    }

    private void complete(Notice notice, String skill) {
        var reason = Map.of(
                "code", "SKILLS_GAP",
                "skills", List.of(skill),
                "strength", "the clarity of your explanations",
                "advice", "a first project of your own, deployed from end to end");
        recruiters
                .of(tenant)
                .body(reason)
                .put("/v1/notices/" + notice.id() + "/reason")
                .then()
                .statusCode(200);
    }

    @Test
    void another_organisation_sees_nothing() {
        var notice = arrives(null);
        var other = Recruiters.newTenant();
        for (var id : List.of(notice.id(), UUID.randomUUID())) {
            recruiters
                    .of(other)
                    .get("/v1/notices/" + id + "/proof")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("status", equalTo(404))
                    .body(containsString("title"));
        }
        assertThat(count(tenant, notice)).isOne();
        assertThat(count(other, notice)).isZero();
    }

    private int count(TenantId who, Notice notice) {
        return wall.inside(
                who,
                handle -> handle.select(KEPT, notice.id()).mapTo(Integer.class).one());
    }

    @Test
    void nobody_changes_or_removes_what_was_kept() {
        for (var statement : List.of("update transition set cause = null", "delete from transition")) {
            assertThatThrownBy(() -> wall.inside(tenant, handle -> handle.execute(statement)))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> wall.asWorker(worker -> worker.execute(statement)))
                    .hasMessageContaining("permission denied");
        }
    }
}
