package io.hearback.feedback;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.hearback.feedback.tenant.Sha256;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.util.UUID;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

/** What intake-service and message-service say. Unknown keys and notices get 404. */
@Singleton
public class FakePeers {

    static final String SERVICE_TOKEN = "token-of-feedback-service";

    /** Which intake-service shows to this service. */
    public static final String INTAKE_TOKEN = "token-of-intake-service";

    public static final String TOKEN_OF_MESSAGE = "token-of-message-service";

    private final WireMock server;

    FakePeers(@ConfigProperty(name = "hearback.intake.url") URI url) {
        server = new WireMock(url.getHost(), url.getPort());
    }

    /** @return an API key of this tenant's recruiters */
    public String keyOf(String tenant) {
        return keyOf(tenant, "recruiter");
    }

    /** @return an API key of this tenant with this scope */
    public String keyOf(String tenant, String scope) {
        var key = newKey();
        server.register(post("/internal/v1/api-keys:verify")
                .withHeader("Authorization", equalTo("Bearer " + SERVICE_TOKEN))
                .withRequestBody(equalToJson(
                        "{\"keyHash\":\"%s\"}".formatted(Sha256.of(key).hex())))
                .willReturn(okJson("{\"tenantId\":\"%s\",\"tenantName\":\"Acme\",\"scopes\":[\"%s\"],\"new\":1}"
                        .formatted(tenant, scope))));
        return key;
    }

    /** @return an API key for which intake-service does not answer */
    public String keyWhileIntakeIsDown() {
        var key = newKey();
        server.register(post("/internal/v1/api-keys:verify")
                .withRequestBody(equalToJson(
                        "{\"keyHash\":\"%s\"}".formatted(Sha256.of(key).hex())))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        return key;
    }

    public static String newKey() {
        return "hb_live_" + Given.token();
    }

    public void messageServiceTells(String tenant, UUID notice, String organisation, String job, String signedBy) {
        messageServiceSuggests(tenant, notice, organisation, job, signedBy, "[]");
    }

    /** @param nextSteps JSON */
    public void messageServiceSuggests(
            String tenant, UUID notice, String organisation, String job, String signedBy, String nextSteps) {
        server.register(get(pathOf(tenant, notice))
                .withHeader("Authorization", equalTo("Bearer " + SERVICE_TOKEN))
                .willReturn(okJson("""
                        {"noticeId":"%s","kind":"REFUSAL","organisation":"%s","jobTitle":"%s","signedBy":"%s","subject":"s",
                        "nextSteps":%s}
                        """.formatted(notice, organisation, job, signedBy, nextSteps))));
    }

    /** What a refusal in English said, and whether a machine took part in the decision. */
    public void messageServiceExplains(String tenant, UUID notice, String why, boolean automated) {
        server.register(get(pathOf(tenant, notice)).willReturn(okJson("""
                        {"organisation":"Acme","jobTitle":"Data engineer","signedBy":"Léa Bernard","language":"en",
                        "text":"Dear Camille,\\n%1$s","why":["%1$s"],"decisionAutomated":%2$s}
                        """.formatted(why, automated))));
    }

    /** Judges what is typed: "ugly" is disrespectful, "doubtful" is doubtful, and nobody judges what is "unjudged". */
    public void messageServiceJudges() {
        judges("", 10, okJson(judgement("RESPECTFUL", false)));
        judges("ugly", 5, okJson(judgement("DISRESPECTFUL", false)));
        judges("doubtful", 5, okJson(judgement("ACCEPTABLE", true)));
        judges("unjudged", 5, aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    private void judges(String word, int priority, ResponseDefinitionBuilder answer) {
        server.register(post("/internal/v1/respect:check")
                .atPriority(priority)
                .withHeader("Authorization", equalTo("Bearer " + SERVICE_TOKEN))
                .withRequestBody(containing(word))
                .willReturn(answer));
    }

    private static String judgement(String verdict, boolean needsPerson) {
        return """
                {"verdict":"%s","needsPerson":%s,"explanation":"e","findings":[
                {"rule":"gentle-words","severity":"ERROR","kept":%s,"spans":[{"text":"that word","line":1}],
                "suggestion":"Say it kindly."}]}""".formatted(verdict, needsPerson, verdict.equals("RESPECTFUL"));
    }

    public void deskTells(String tenant, UUID notice, String candidate, String job) {
        var root = "/internal/v1/tenants/" + tenant;
        server.register(post(root + "/subjects:resolve")
                .withHeader("Authorization", equalTo("Bearer " + SERVICE_TOKEN))
                .willReturn(okJson("""
                        {"subjects":[{"noticeId":"%s","candidateName":"%s","jobTitle":"%s","signedBy":"Léa Bernard"}]}""".formatted(notice, candidate, job))));
        server.register(get(root + "/to-do")
                .withHeader("Authorization", equalTo("Bearer " + SERVICE_TOKEN))
                .willReturn(okJson("{\"held\":2,\"calls\":1}")));
    }

    public void messageServiceIsDown(String tenant, UUID notice) {
        server.register(get(pathOf(tenant, notice)).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    }

    /** @param body JSON, of a GET under {@code /internal/v1/tenants/{tenant}/applications/{application}/} */
    public void intakeTells(String tenant, UUID application, String what, String body) {
        server.register(get("/internal/v1/tenants/" + tenant + "/applications/" + application + "/" + what)
                .withHeader("Authorization", equalTo("Bearer " + SERVICE_TOKEN))
                .willReturn(okJson(body)));
    }

    public void intakeAcceptsErasures() {
        server.register(post(urlPathMatching("/internal/v1/erasures.*"))
                .withHeader("Authorization", equalTo("Bearer " + SERVICE_TOKEN))
                .willReturn(okJson("{\"id\":\"" + UUID.randomUUID()
                        + "\",\"state\":\"ERASING\",\"orderedAt\":\"2026-11-28T08:00:00Z\"}")));
    }

    /** @return how often intake-service was told so */
    public int erasuresAsked(UUID application) {
        return server.find(postRequestedFor(urlEqualTo("/internal/v1/erasures"))
                        .withRequestBody(containing(application.toString())))
                .size();
    }

    public int erasuresDone(UUID erasure) {
        return server.find(postRequestedFor(urlEqualTo("/internal/v1/erasures/" + erasure + "/done")))
                .size();
    }

    private static String pathOf(String tenant, UUID notice) {
        return "/internal/v1/tenants/" + tenant + "/notices/" + notice;
    }
}
