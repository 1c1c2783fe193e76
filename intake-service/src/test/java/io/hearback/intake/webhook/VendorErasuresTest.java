package io.hearback.intake.webhook;

import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.Report;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.intake.webhook.lookup.FakeVendor;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Delivery;
import io.hearback.local.vendor.Fixture;
import io.hearback.local.vendor.Signatures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.hearback.intake.connection.Vendor.LEVER;
import static org.assertj.core.api.Assertions.assertThat;

/** Whom a vendor erases is erased here. An application and its candidate have one id in these stories. */
@QuarkusTest
@OnLocalPlatform("intake")
class VendorErasuresTest {

    private static final TenantId ACME = new TenantId("acme");

    private final TenantWall wall;
    private final Ahead ahead;
    private final WebhookConfig config;
    private final FakeVendor vendor = new FakeVendor();
    private final String id = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));
    private final String other = id + "-2";

    VendorErasuresTest(TenantWall wall, Ahead ahead, WebhookConfig config) {
        this.wall = wall;
        this.ahead = ahead;
        this.config = config;
    }

    @AfterEach
    void close() {
        vendor.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            greenhouse/candidate_anonymized |                      | true
            greenhouse/delete_candidate     |                      | false
            ashby/deleted                   |                      | true
            workable/deleted                |                      | true
            recruitee/deleted               |                      | true
            lever/deleted                   | /v1/opportunities/   | false
            smartrecruiters/deleted         | /candidates/         | true
            teamtailor/deleted              | /v1/candidates/      | true
            """)
    void whom_a_vendor_erases_is_erased_here_with_all_applications_it_means(
            String fixture, String asked, boolean wholePerson) {
        isOnRecord(id);
        isOnRecord(other);
        if (asked != null) {
            vendor.forgets(asked + id);
        }
        var system = connect(fixture);

        hears(system, Fixture.of(fixture));

        assertThat(system.settled(1).getFirst()).containsEntry("state", "DONE").containsEntry("note", "ERASED");
        assertThat(people(id)).isZero();
        assertThat(people(other)).isEqualTo(wholePerson ? 0 : 1);
        Caller.ACME.reports(report(id)).then().statusCode(410);
    }

    @Test
    void what_is_told_again_finds_nothing_left_to_do() {
        isOnRecord(id);
        var candidate = candidate();
        var greenhouse = connect("greenhouse/candidate_anonymized");
        var told = Fixture.of("greenhouse/candidate_anonymized");
        hears(greenhouse, told);
        hears(greenhouse, told);
        hears(greenhouse, told.with("\"full_name\"", "\"full_name\",\"headline\""));

        assertThat(greenhouse.settled(2))
                .hasSize(2)
                .allSatisfy(delivery ->
                        assertThat(delivery).containsEntry("state", "DONE").containsEntry("note", "ERASED"));
        assertThat(erasures(candidate)).isOne();
    }

    @Test
    void of_whom_nobody_has_heard_there_is_nothing_to_do() {
        var greenhouse = connect("greenhouse/candidate_anonymized");
        hears(greenhouse, Fixture.of("greenhouse/candidate_anonymized"));
        assertThat(greenhouse.settled(1).getFirst())
                .containsEntry("state", "DONE")
                .doesNotContainKey("note");
    }

    @Test
    void nobody_of_another_organisation_is_erased() {
        Caller.GLOBEX.reports(report(id)).then().statusCode(202);
        var greenhouse = connect("greenhouse/candidate_anonymized");
        hears(greenhouse, Fixture.of("greenhouse/candidate_anonymized"));
        assertThat(greenhouse.settled(1).getFirst())
                .containsEntry("state", "DONE")
                .doesNotContainKey("note");
        Caller.GLOBEX.reports(report(id)).then().statusCode(202);
    }

    @Test
    void whom_a_legal_hold_keeps_stays_in_sight_and_is_erased_with_its_end() {
        isOnRecord(id);
        isOnRecord(other);
        var candidate = candidate();
        hold().put("/v1/legal-holds/" + id).then().statusCode(200);
        var greenhouse = connect("greenhouse/candidate_anonymized");
        hears(greenhouse, Fixture.of("greenhouse/candidate_anonymized"));

        var delivery = greenhouse.settled(1).getFirst();
        assertThat(delivery).containsEntry("state", "QUARANTINED").containsEntry("note", "ERASURE_NOT_DONE");
        assertThat(delivery.get("problems").toString()).contains("legal hold").doesNotContain(id);
        assertThat(people(id)).isOne();
        assertThat(people(other)).isZero();

        hold().delete("/v1/legal-holds/" + id).then().statusCode(204);
        assertThat(people(id)).isZero();
        assertThat(erasures(candidate)).isEqualTo(2);
    }

    @Test
    void a_hint_that_the_vendor_does_not_confirm_erases_nobody() {
        isOnRecord(id);
        vendor.knows(
                "/v1/opportunities/" + id,
                Fixture.of("lever/opportunity").about(id).text());
        var lever = connect("lever/deleted");
        ahead.arrives(lever, signed(lever, Fixture.of("lever/deleted")));

        ahead.work(LEVER, Duration.ZERO);
        assertThat(lever.deliveries().getFirst())
                .containsEntry("state", "WAITING")
                .containsEntry("note", "STILL_AT_VENDOR");
        ahead.work(LEVER, config.patience().plusSeconds(1));
        var delivery = lever.deliveries().getFirst();
        assertThat(delivery).containsEntry("state", "QUARANTINED").containsEntry("note", "ERASURE_NOT_DONE");
        assertThat(delivery.get("problems").toString()).contains("still knows").doesNotContain(id);
        assertThat(people(id)).isOne();
    }

    @Test
    void nor_does_one_while_the_vendor_does_not_answer() {
        isOnRecord(id);
        vendor.answers("/v1/opportunities/" + id, aResponse().withStatus(401));
        var lever = connect("lever/deleted");
        ahead.arrives(lever, signed(lever, Fixture.of("lever/deleted")));

        ahead.work(LEVER, Duration.ZERO);
        assertThat(lever.deliveries().getFirst())
                .containsEntry("state", "WAITING")
                .containsEntry("note", "VENDOR_AWAY");
        assertThat(people(id)).isOne();

        vendor.forgets("/v1/opportunities/" + id);
        ahead.work(LEVER, Duration.ofHours(1));
        assertThat(lever.deliveries().getFirst()).containsEntry("state", "DONE").containsEntry("note", "ERASED");
        assertThat(people(id)).isZero();
    }

    private Connected connect(String fixture) {
        return Connected.withApi(Fixture.of(fixture).vendor().toUpperCase(Locale.ROOT), vendor.baseUrl());
    }

    private void hears(Connected system, Fixture fixture) {
        var delivery = signed(system, fixture);
        system.delivers(delivery.body(), delivery.headers()).then().statusCode(200);
    }

    private Delivery signed(Connected system, Fixture fixture) {
        var delivery = fixture.about(id).signed(system.secret());
        return fixture.vendor().equals("smartrecruiters")
                ? new Delivery(
                        delivery.body(),
                        Signatures.smartRecruiters(
                                system.secret(), "candidate.deleted", Instant.now(), delivery.body()))
                : delivery;
    }

    private void isOnRecord(String application) {
        Caller.ACME.reports(report(application)).then().statusCode(202);
    }

    private Report report(String application) {
        return Report.rejected().with("application.reference", application).with("candidate.reference", id);
    }

    private static RequestSpecification hold() {
        return Caller.ACME.asks().body(Map.of("reason", "LITIGATION"));
    }

    /** @return how many outcomes of the application have people; by its own id, which an erasure removes as well */
    private int people(String application) {
        return number("select count(*) from application a join outcome o on o.application_id = a.id"
                + " join vault v on v.outcome_id = o.id where a.reference = '" + application + "'");
    }

    /** @param candidate by our own id, as an erasure removes theirs */
    private int erasures(UUID candidate) {
        return number("select count(*) from erasure where cause = 'ORGANISATION' and carried_out_at is not null"
                + " and candidate_id = '" + candidate + "'");
    }

    private UUID candidate() {
        return wall.inside(
                ACME,
                handle -> handle.createQuery("select id from candidate where reference = ?")
                        .bind(0, id)
                        .mapTo(UUID.class)
                        .one());
    }

    private int number(String query) {
        return wall.<Integer>inside(
                ACME, handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }
}
