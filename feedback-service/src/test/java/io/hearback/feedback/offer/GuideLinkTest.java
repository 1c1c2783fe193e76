package io.hearback.feedback.offer;

import io.hearback.contract.ErasureCause;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.LinkGrant;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.Told;
import io.hearback.feedback.tenant.Sha256;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import static io.hearback.contract.NoticeState.RECALLED;
import static io.hearback.contract.NoticeState.SCHEDULED;
import static io.hearback.contract.NoticeState.SENT;
import static io.hearback.feedback.ByHand.byHand;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A notice of ours brings a candidate to the page to weigh an offer, as a platform's own link does. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class GuideLinkTest {

    @Inject
    FakePeers peers;

    @Inject
    FakeIntake intake;

    @Inject
    Told told;

    @Inject
    TenantWall wall;

    private final String tenant = Given.tenant();
    private final UUID application = UUID.randomUUID();
    private final String reference = "APP-" + application;
    private final Instant expiry = Instant.now().plus(Duration.ofDays(90));
    private final Guide guide = new Guide(UUID.randomUUID(), Given.token());

    private record Guide(UUID notice, String token) {}

    @BeforeEach
    void an_offer_is_made() {
        intake.knows(tenant, application, reference, "Robin Okafor", "fr");
    }

    @Test
    void the_link_of_the_notice_opens_the_page_and_leads_to_a_decision_only_there() {
        becomes(guide, SCHEDULED, 1);
        becomes(guide, SENT, 2);
        assertThat(page(guide).statusCode()).isEqualTo(200);
        assertThat(page(guide).asString()).contains("lang=\"fr\"", "Acme &amp; Sons");
        assertThat(given().redirects().follow(false).get("/c/" + guide.token()).statusCode())
                .as("it opens that and nothing else")
                .isEqualTo(404);

        post(guide, "/weigh", Map.of("fit_GOALS", "2", "note_GOALS", "Ailleurs."));
        assertThat(given().get("/o/" + guide.token() + "/weigh").asString()).contains("Ailleurs.");
        assertThat(intake.toldOf(application)).isEmpty();
        assertThat(count("offer_decision")).isZero();
    }

    @Test
    void told_twice_and_in_any_order_it_is_one_link() {
        becomes(guide, SENT, 2);
        becomes(guide, SCHEDULED, 1);
        becomes(guide, SENT, 2);
        assertThat(count("offer_link")).isOne();
        assertThat(count("offer_token")).isOne();
        assertThat(page(guide).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "RECALLED", "SUPERSEDED", "FAILED"})
    void one_whose_notice_never_left_opens_nothing(NoticeState state) {
        becomes(guide, state, 3);
        becomes(guide, SCHEDULED, 1);
        assertThat(page(guide).statusCode()).isEqualTo(404);
    }

    @Test
    void it_shares_what_was_noted_with_the_link_that_the_platform_gave() {
        var given = give();
        post(given, "/weigh", Map.of("fit_GOALS", "2", "note_GOALS", "Ailleurs."));
        becomes(guide, SENT, 2);
        assertThat(given().get("/o/" + guide.token() + "/weigh").asString()).contains("Ailleurs.");
        assertThat(page(given).statusCode()).isEqualTo(200);
        assertThat(count("offer_link")).isOne();

        becomes(guide, RECALLED, 4);
        assertThat(page(guide).statusCode()).isEqualTo(404);
        assertThat(page(given).statusCode()).isEqualTo(200);
    }

    @Test
    void a_link_that_the_organisation_took_back_stays_dead_whatever_is_told_again() {
        becomes(guide, SCHEDULED, 1);
        revoke();
        becomes(guide, SENT, 2);
        assertThat(page(guide).statusCode()).isEqualTo(404);
        var anew = give();
        becomes(guide, SENT, 3);
        assertThat(page(guide).statusCode()).isEqualTo(404);
        assertThat(page(anew).statusCode()).isEqualTo(200);

        // Another offer is another notice: its link opens, and those that are dead stay so.
        revoke();
        var other = new Guide(UUID.randomUUID(), Given.token());
        becomes(other, SCHEDULED, 1);
        assertThat(page(other).statusCode()).isEqualTo(200);
        assertThat(page(guide).statusCode()).isEqualTo(404);
        assertThat(page(anew).statusCode()).isEqualTo(404);
    }

    @Test
    void the_organisation_closes_it_by_its_notice() {
        becomes(guide, SENT, 2);
        given().header("Authorization", "Bearer " + peers.keyOf(Given.tenant()))
                .delete("/v1/notices/" + guide.notice() + "/link")
                .then()
                .statusCode(404);
        assertThat(page(guide).statusCode()).isEqualTo(200);
        recruiter().delete("/v1/notices/" + guide.notice() + "/link").then().statusCode(204);
        assertThat(page(guide).statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_is_entered_for_somebody_who_is_to_be_forgotten() {
        told.awaitTaken(told.of(new ErasureOrdered(
                UUID.randomUUID(), tenant, application, UUID.randomUUID(), ErasureCause.CANDIDATE, Instant.now())));
        becomes(guide, SENT, 2);
        assertThat(page(guide).statusCode()).isEqualTo(404);
        assertThat(count("offer_link")).isZero();
        assertThat(count("offer_token")).isZero();
    }

    private void becomes(Guide guide, NoticeState state, int version) {
        told.andTaken(new NoticeChanged(
                guide.notice(),
                tenant,
                application,
                UUID.randomUUID(),
                version,
                NoticeKind.OFFER_GUIDE,
                state,
                "fr",
                null,
                Instant.now(),
                new LinkGrant(Sha256.of(guide.token()).hex(), expiry)));
    }

    private Guide give() {
        var url = recruiter()
                .contentType("application/json")
                .body(Map.of("reference", reference, "purpose", "OFFER"))
                .post("/v1/offer-links")
                .jsonPath()
                .getString("url");
        return new Guide(null, url.substring(url.lastIndexOf('/') + 1));
    }

    private void revoke() {
        var id = wall.asWorker(worker -> worker.createQuery("select id from offer_link where application_id = ?")
                .bind(0, application)
                .mapTo(UUID.class)
                .one());
        recruiter().delete("/v1/offer-links/" + id).then().statusCode(204);
    }

    private RequestSpecification recruiter() {
        return given().header("Authorization", "Bearer " + peers.keyOf(tenant));
    }

    private static Response page(Guide guide) {
        return given().get("/o/" + guide.token());
    }

    private static void post(Guide guide, String page, Map<String, String> form) {
        byHand().formParams(form).post("/o/" + guide.token() + page).then().statusCode(303);
    }

    private long count(String table) {
        return wall.asWorker(worker -> worker.createQuery("select count(*) from " + table + " where application_id = ?")
                .bind(0, application)
                .mapTo(Long.class)
                .one());
    }
}
