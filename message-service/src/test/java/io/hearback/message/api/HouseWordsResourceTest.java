package io.hearback.message.api;

import io.hearback.local.OnLocalPlatform;
import io.hearback.message.house.HouseSentences;
import io.hearback.message.house.Houses;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.respect.RespectCheck;
import io.hearback.message.respect.StrictReader;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class HouseWordsResourceTest {

    private static final String GREETING = "Dear {name}, from {organisation},";

    @Inject
    Recruiters recruiters;

    @Inject
    HouseSentences sentences;

    @Inject
    Houses houses;

    @Inject
    TenantWall wall;

    private final TenantId tenant = Recruiters.newTenant();

    /** Apart from what the respect check itself knows. */
    @BeforeEach
    void readStrictly() {
        QuarkusMock.installMockForType(new StrictReader(), RespectCheck.class);
    }

    private ValidatableResponse put(String key, String sentence) {
        return recruiters
                .of(tenant)
                .body(Map.of("sentence", sentence))
                .put("/v1/house-words/en/" + key)
                .then();
    }

    private ValidatableResponse list() {
        return recruiters.of(tenant).get("/v1/house-words?language=en").then().statusCode(200);
    }

    @Test
    void every_sentence_that_may_be_changed_is_listed_with_its_placeholders() {
        list().body("language", equalTo("en"))
                .body("version", equalTo(0))
                .body("words.key", hasItem("greeting"))
                .body("words.key", not(hasItem("locale")))
                .body("words.key", not(hasItem("colon")))
                .body("words.theirs", everyItem(nullValue()))
                .body("words.find { it.key == 'greeting' }.ours", equalTo("Hello {name},"))
                .body("words.find { it.key == 'greeting' }.allowed", contains("job", "name", "organisation"))
                .body("words.find { it.key == 'greeting' }.required", empty())
                .body("words.find { it.key == 'strength' }.required", contains("strength"));
    }

    @Test
    void a_sentence_is_changed_and_given_back_and_its_history_stays() {
        put("greeting", "  " + GREETING + " ")
                .statusCode(200)
                .body("sentence", equalTo(GREETING))
                .body("version", equalTo(1));
        put("greeting", GREETING).statusCode(200).body("version", equalTo(1));
        list().body("version", equalTo(1)).body("words.find { it.key == 'greeting' }.theirs", equalTo(GREETING));
        assertThat(houses.of(tenant).words().in("en")).containsEntry("greeting", GREETING);

        for (int i = 0; i < 2; i++) {
            recruiters
                    .of(tenant)
                    .delete("/v1/house-words/en/greeting")
                    .then()
                    .statusCode(200)
                    .body("sentence", equalTo("Hello {name},"))
                    .body("version", equalTo(2));
        }
        assertThat(houses.of(tenant).words().version()).isEqualTo(2);
        assertThat(houses.of(tenant).words().in("en")).isEmpty();
        recruiters
                .of(tenant)
                .get("/v1/house-words/versions")
                .then()
                .statusCode(200)
                .body("versions.version", contains(2, 1))
                .body("versions.sentence", contains(null, GREETING))
                .body("versions[1].changedAt", notNullValue())
                .body("versions[1].changedBy", equalTo(tenant.value()))
                .body("versions[1].language", equalTo("en"));
        recruiters.of(tenant).get("/v1/house-words/versions?before=2").then().body("versions.version", contains(1));
    }

    @Test
    void another_tenant_neither_sees_nor_shares_them() {
        put("greeting", GREETING).statusCode(200);
        var other = Recruiters.newTenant();
        recruiters.of(other).get("/v1/house-words?language=en").then().body("words.theirs", everyItem(nullValue()));
        recruiters.of(other).get("/v1/house-words/versions").then().body("versions", empty());
        recruiters.of(other).delete("/v1/house-words/en/greeting").then().body("version", equalTo(0));
        list().body("version", equalTo(1));
        assertThatThrownBy(() -> wall.inside(
                        other,
                        handle -> handle.execute(
                                "insert into house_sentence values (?, 9, 'en', 'reply', null, now(), 'x')",
                                tenant.value())))
                .hasMessageContaining("row-level security");
    }

    @Test
    void history_cannot_be_rewritten() {
        put("greeting", GREETING).statusCode(200);
        for (var statement : List.of("update house_sentence set version = 7", "delete from house_sentence")) {
            assertThatThrownBy(() -> wall.inside(tenant, handle -> handle.execute(statement)))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void of_many_changes_at_once_each_has_its_own_version() throws Exception {
        var changes = IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(
                        i -> () -> sentences.change(tenant, "en", "greeting", "Hello number " + i, "somebody"))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var versions = threads.invokeAll(changes).stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertThat(versions).isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
        }
        assertThat(sentences.versions(tenant, Integer.MAX_VALUE, 100)).hasSize(24);
    }

    @Test
    void a_sentence_that_brings_a_notice_below_the_bar_is_refused_and_not_kept() {
        put("thanks.OFFER", "You were COLD about {job} at {organisation}.")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("sentence"))
                .body(
                        "violations[0].message",
                        equalTo("breaks the rule cold in a notice of the kind REFUSAL after OFFER"))
                .body("violations[0].fix", equalTo("leave out COLD"));
        list().body("version", equalTo(0));
    }

    @Test
    void a_lower_bar_lets_it_pass() {
        recruiters.of(tenant).body("""
                {"language": "en", "tone": "FORMAL", "bar": "ACCEPTABLE", "neutralCountries": [], "callFirst": [],
                 "callWithin": "P2D"}""").put("/v1/house-style").then().statusCode(200);
        put("thanks.OFFER", "You were COLD about {job} at {organisation}.").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello {inject:config},",
                "Hello {{name}},",
                "Hello {#if x}{/if}",
                "Hello {name}{cdi:bean.call}",
                "Hello {name!}",
                "Hello {name",
                "Hello\nBcc: all",
                "Hi"
            })
    void a_sentence_that_could_be_more_than_text_is_refused(String sentence) {
        put("greeting", sentence)
                .statusCode(422)
                .body("violations[0].field", equalTo("sentence"))
                .body("violations[0].fix", notNullValue());
        list().body("version", equalTo(0));
    }

    @Test
    void a_lost_or_unknown_placeholder_is_named() {
        put("strength", "You were good, {nobody}.")
                .statusCode(422)
                .body("violations.message", hasItem("has the unknown placeholder {nobody}"))
                .body("violations.message", hasItem("must have the placeholder {strength}"))
                .body("violations.fix", hasItem(containsString("{strength}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en/locale", "en/colon", "en/nothing", "xx/greeting"})
    void what_may_not_be_changed_is_refused(String path) {
        for (var attempt : List.of(
                recruiters.of(tenant).body(Map.of("sentence", GREETING)).put("/v1/house-words/" + path),
                recruiters.of(tenant).delete("/v1/house-words/" + path))) {
            attempt.then().statusCode(422).body("violations", hasSize(1)).body("violations[0].fix", notNullValue());
        }
    }

    @Test
    void no_sentence_is_no_change() {
        recruiters
                .of(tenant)
                .body("{}")
                .put("/v1/house-words/en/greeting")
                .then()
                .statusCode(422);
        recruiters.of(tenant).put("/v1/house-words/en/greeting").then().statusCode(422);
        recruiters.of(tenant).get("/v1/house-words").then().statusCode(422);
    }

    @Test
    void nothing_is_said_to_strangers_and_services() {
        given().get("/v1/house-words?language=en").then().statusCode(401);
        var service = "feedback-service-token-for-tests";
        Recruiters.bearer(service).get("/v1/house-words?language=en").then().statusCode(403);
        Recruiters.bearer(service).delete("/v1/house-words/en/greeting").then().statusCode(403);
        Recruiters.bearer(service).get("/v1/house-words/versions").then().statusCode(403);
    }
}
