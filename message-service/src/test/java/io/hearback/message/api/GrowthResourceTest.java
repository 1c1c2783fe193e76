package io.hearback.message.api;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.compose.Reason;
import io.hearback.message.growth.NextSteps;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.Sha256;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class GrowthResourceTest {

    private static final String CATALOGUE = "/v1/growth/catalogue";

    private static final String OURS = """
            useDefault: false
            language: fr
            nextSteps:
              - kind: COURSE
                title: Formation Kubernetes
                url: https://example.org/k8s
                skills: [Kubernetes]
              - kind: ROLE
                title: Postes voisins
            """;

    @Inject
    FakeIntake intake;

    @Inject
    NoticeShelf shelf;

    @Inject
    NextSteps nextSteps;

    @TestHTTPResource("/")
    URI url;

    private final TenantId tenant = newTenant();

    private static TenantId newTenant() {
        return new TenantId("tenant-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private RequestSpecification recruiter() {
        return recruiterOf(tenant);
    }

    private RequestSpecification recruiterOf(TenantId owner) {
        return given().header("Authorization", "Bearer " + newKeyOf(owner));
    }

    private String newKeyOf(TenantId owner) {
        var key = "hb_live_" + UUID.randomUUID();
        intake.ownsKey(Sha256.of(key).hex(), owner.value());
        return key;
    }

    private ValidatableResponse put(String type, String body, String query) {
        return recruiter()
                .contentType(type + "; charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(CATALOGUE + query)
                .then();
    }

    private void putOurs() {
        put("application/yaml", OURS, "")
                .statusCode(200)
                .body("saved", equalTo(true))
                .body("nextSteps", equalTo(2));
    }

    @Test
    void an_organisation_that_brought_nothing_has_an_empty_catalogue_and_our_steps() {
        recruiter()
                .get(CATALOGUE)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("useDefault", equalTo(true))
                .body("nextSteps", hasSize(0));
        recruiter()
                .get("/v1/growth/next-steps?language=fr-CA&code=POSITION_FILLED")
                .then()
                .statusCode(200)
                .body("nextSteps", hasSize(6))
                .body("nextSteps.own", everyItem(equalTo(false)))
                .body("nextSteps.language", everyItem(equalTo("fr")));
    }

    @Test
    void a_catalogue_is_replaced_as_a_whole_and_shown_in_each_format() {
        putOurs();
        for (int i = 0; i < 2; i++) {
            put("application/json", "{\"nextSteps\":[{\"kind\":\"ROLE\",\"title\":\"=é\",\"language\":\"fr\"}]}", "")
                    .statusCode(200)
                    .body("useDefault", equalTo(true));
        }
        var csv = recruiter()
                .accept("text/csv")
                .get(CATALOGUE)
                .then()
                .statusCode(200)
                .extract();
        assertThat(csv.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(new String(csv.asByteArray(), StandardCharsets.UTF_8))
                .contains("\"'=é\"")
                .doesNotContain("Kubernetes");
        var yaml = recruiter()
                .accept("application/yaml")
                .get(CATALOGUE)
                .then()
                .statusCode(200)
                .extract();
        assertThat(yaml.contentType()).startsWith("application/yaml");
        assertThat(yaml.asString()).startsWith("useDefault: true\nnextSteps:\n- kind: \"ROLE\"");
        recruiter().accept("application/xml").get(CATALOGUE).then().statusCode(406);
    }

    @Test
    void a_csv_leaves_the_switch_as_it_is_unless_told() {
        putOurs();
        var csv = recruiter().accept("text/csv").get(CATALOGUE).asByteArray();
        var text = new String(csv, StandardCharsets.UTF_8);
        put("text/csv", text, "").statusCode(200).body("nextSteps", equalTo(2)).body("useDefault", equalTo(false));
        put("text/csv", text, "?useDefault=true").statusCode(200).body("useDefault", equalTo(true));
        recruiter().get(CATALOGUE).then().body("useDefault", equalTo(true)).body("nextSteps", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "application/yaml ! {nextSteps: [{kind: ROLE, title: a, language: fr}, {kind: ROLE, title: b}]} ! 1 ! language",
                "application/json ! {\"nextSteps\":[{\"kind\":\"ROL\",\"title\":\"Geheim\",\"language\":\"fr\"}]} ! 0 ! kind",
            })
    void one_flaw_saves_nothing(String type, String body, int index, String field) {
        putOurs();
        put(type, body, "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:hearback:problem:rule-broken"))
                .body("violations", hasSize(1))
                .body("violations[0].index", equalTo(index))
                .body("violations[0].line", equalTo(1))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].fix", not(equalTo("")))
                .body(not(containsString("Geheim")));
        recruiter().get(CATALOGUE).then().body("nextSteps.title", contains("Formation Kubernetes", "Postes voisins"));
    }

    @Test
    void a_dry_run_saves_nothing_and_a_misspelt_one_neither() {
        put("application/yaml", OURS, "?dryRun=true")
                .statusCode(200)
                .body("saved", equalTo(false))
                .body("nextSteps", equalTo(2))
                .body("useDefault", equalTo(false));
        put("application/yaml", OURS, "?dryRun=yes").statusCode(422).body("violations[0].field", equalTo("dryRun"));
        put("application/yaml", "nextSteps: 1", "?dryRun=true").statusCode(422);
        recruiter().get(CATALOGUE).then().body("nextSteps", hasSize(0));
    }

    @Test
    void the_preview_shows_what_a_candidate_would_see() {
        putOurs();
        recruiter()
                .queryParam("language", "fr")
                .queryParam("code", "SKILLS_GAP")
                .queryParam("detail", "Go", "KUBERNETES en production")
                .get("/v1/growth/next-steps")
                .then()
                .statusCode(200)
                .body("nextSteps.title", contains("Formation Kubernetes", "Postes voisins"))
                .body("nextSteps.match", contains("SKILL", "GENERAL"))
                .body("nextSteps[0].url", equalTo("https://example.org/k8s"));
        recruiter()
                .get("/v1/growth/next-steps?language=fr&code=SKILLS_GAP&detail=Go")
                .then()
                .body("nextSteps.title", contains("Postes voisins"));
    }

    @ParameterizedTest
    @CsvSource({
        "code=SKILLS_GAP,language",
        "language=xxxx&code=SKILLS_GAP,language",
        "language=fr&code=NO,code",
        "language=fr,code"
    })
    void a_preview_needs_a_language_and_a_reason(String query, String field) {
        recruiter()
                .get("/v1/growth/next-steps?" + query)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void walls_stand_between_catalogues() {
        putOurs();
        var other = newTenant();
        recruiterOf(other).get(CATALOGUE).then().body("nextSteps", hasSize(0));
        recruiterOf(other)
                .contentType("application/json")
                .body("{\"nextSteps\":[]}")
                .put(CATALOGUE)
                .then()
                .statusCode(200);
        recruiter().get(CATALOGUE).then().body("nextSteps", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hb_live_unknown", "feedback-service-token-for-tests"})
    void only_recruiters_see_or_change_it(String secret) {
        var status = secret.startsWith("hb_") ? 401 : 403;
        var stranger = given().header("Authorization", "Bearer " + secret);
        stranger.get(CATALOGUE).then().statusCode(status);
        stranger.get("/v1/growth/next-steps").then().statusCode(status);
        stranger.contentType("application/json")
                .body("{}")
                .put(CATALOGUE)
                .then()
                .statusCode(status);
        given().get(CATALOGUE).then().statusCode(401);
    }

    @Test
    void a_reason_as_it_was_told_is_asked_by_its_words_and_not_by_its_years() {
        put(
                        "text/csv",
                        "kind,title,language,skills\nCOURSE,Twelve,en,12\nCOURSE,{detail},en,Kafka",
                        "?useDefault=false")
                .statusCode(200);
        var reason = Reason.of(ReasonCode.EXPERIENCE_GAP)
                .with(ReasonDetail.YEARS, "12")
                .with(ReasonDetail.EXPERIENCE, "Apache Kafka");
        assertThat(nextSteps.forNotice(tenant, "en", reason))
                .extracting(suggestion -> suggestion.step().title())
                .containsExactly("Apache Kafka");
    }

    @Test
    void a_refusal_s_page_gets_the_steps_of_its_reason_in_its_language() {
        var notice = shelf.put(SampleNotices.refusal(tenant, new Mailbox("Camille Martin", "camille@example.org")));
        assertThat(notice.occasion().reason()).isEqualTo(ReasonCode.POSITION_FILLED);
        put("application/yaml", "{nextSteps: [{kind: NETWORK, title: Nos rencontres, language: fr}]}", "")
                .statusCode(200);
        given().header("Authorization", "Bearer feedback-service-token-for-tests")
                .get("/internal/v1/tenants/" + tenant + "/notices/" + notice.id())
                .then()
                .statusCode(200)
                .body("nextSteps", hasSize(6))
                .body("nextSteps[0].title", equalTo("Nos rencontres"))
                .body("nextSteps.language", everyItem(equalTo("fr")))
                .body("nextSteps.title", hasItems(startsWith("Cherchez des postes semblables")))
                .body("nextSteps.kind", hasItems("ROLE", "NETWORK"));
    }

    @Test
    void a_catalogue_may_be_larger_than_other_bodies_and_is_limited_too() {
        var rows = IntStream.range(0, 4_000)
                .mapToObj(i -> "COURSE,Course " + i + ",en," + "x".repeat(100) + ",Skill " + i)
                .collect(Collectors.joining("\n", "kind,title,language,description,skills\n", "\n"));
        assertThat(rows.length()).isGreaterThan(256 * 1024);
        put("text/csv", rows, "").statusCode(200).body("nextSteps", equalTo(4_000));
        recruiter()
                .get("/v1/growth/next-steps?language=en&code=SKILLS_GAP&detail=skill 3999")
                .then()
                .body("nextSteps[0].title", equalTo("Course 3999"));
        put("text/csv", "x".repeat(4 * 1024 * 1024 + 1), "").statusCode(413);
    }

    /** Stands for every other path that reads a body. */
    @Path("/test/bodies")
    public static class Bodies {

        @PUT
        @PermitAll
        @RunOnVirtualThread
        public int length(byte[] body) {
            return body.length;
        }
    }

    /** Such a body says nothing of its length beforehand (RFC 9112, 7.1). */
    @Test
    void a_body_in_chunks_is_limited_as_well() throws IOException {
        assertThat(chunks("/test/bodies", 7)).startsWith("HTTP/1.1 200").contains("229376");
        assertThat(chunks("/test/bodies", 9)).startsWith("HTTP/1.1 413");
        assertThat(chunks(CATALOGUE, 9)).startsWith("HTTP/1.1 422");
    }

    private String chunks(String path, int count) throws IOException {
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            var out = socket.getOutputStream();
            out.write(("PUT " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                            + "Content-Type: text/csv\r\nAuthorization: Bearer " + newKeyOf(tenant) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("8000\r\n" + "x".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < count; i++) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
