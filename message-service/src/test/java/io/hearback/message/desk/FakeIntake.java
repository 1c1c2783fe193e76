package io.hearback.message.desk;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.hearback.message.tenant.Sha256;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** An intake-service that knows one API key of any organisation, see {@link #keyOf}; and nothing else is at work. */
public class FakeIntake implements QuarkusTestResourceLifecycleManager {

    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @Override
    public Map<String, String> start() {
        SERVER.start();
        return Map.of(
                "hearback.intake.url", SERVER.baseUrl(),
                "hearback.service-token", "token-of-message-service",
                "hearback.feedback.public-url", "https://feedback.example",
                "hearback.link.key", Base64.getEncoder().encodeToString(new byte[32]),
                "hearback.smtp.security", "off",
                "hearback.smtp.from-address", "notices@hearback.example",
                "hearback.smtp.message-id-domain", "hearback.example",
                "hearback.dispatch.enabled", "false");
    }

    static String keyOf(String organisation) {
        var key = "hb_live_" + organisation;
        SERVER.stubFor(WireMock.post("/internal/v1/api-keys:verify")
                .withRequestBody(
                        WireMock.equalToJson("{\"keyHash\":\"" + Sha256.of(key).hex() + "\"}"))
                .willReturn(WireMock.okJson("{\"tenantId\":\"" + organisation + "\",\"tenantName\":\"" + organisation
                        + "\",\"scopes\":[\"recruiter\",\"admin\"]}")));
        return key;
    }

    static void knowsPeople(UUID application, String organisation) {
        SERVER.stubFor(WireMock.post("/internal/v1/applicants:resolve")
                .withRequestBody(WireMock.containing(application.toString()))
                .willReturn(WireMock.okJson("""
                        {"applicants": [{"applicationId": "%s", "tenantId": "%s", "organisation": "Initech", "reference": "APP-7",
                          "candidate": {"name": "Robin <b>Okafor", "email": "robin@example.org", "language": "en"},
                          "job": {"title": "Warehouse planner"},
                          "recruiter": {"name": "Léa Bernard", "email": "lea.bernard@acme.example"}}]}""".formatted(application, organisation))));
    }

    @Override
    public void stop() {
        SERVER.stop();
    }
}
