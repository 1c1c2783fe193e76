package io.hearback.feedback.offer;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

/** What intake-service says about applications, and what it is told. */
@Singleton
public class FakeIntake {

    private static final String DECISIONS = "/internal/v1/candidate-decisions";

    private final WireMock server;

    FakeIntake(@ConfigProperty(name = "hearback.intake.url") URI url) {
        server = new WireMock(url.getHost(), url.getPort());
    }

    /** @param reference the platform's own id */
    public void knows(String tenant, UUID application, String reference, String candidate, String language) {
        knowsAs(tenant, application, reference, true, true);
        server.register(post("/internal/v1/applicants:resolve")
                .withRequestBody(matchingJsonPath("$.applicationIds[0]", WireMock.equalTo(application.toString())))
                .willReturn(okJson("""
                        {"applicants": [{"applicationId": "%s", "tenantId": "%s", "organisation": "Acme & Sons", "reference": "%s",
                         "candidate": {"name": "%s", "email": "robin@example.org", "language": "%s"},
                         "job": {"title": "Planner <b>", "country": "FR"},
                         "recruiter": {"name": "Sam Field", "email": "sam@acme.example"}}]}
                        """.formatted(application, tenant, reference, candidate, language))));
        takes(application);
    }

    void knowsAs(String tenant, UUID application, String reference, boolean open, boolean peopleKnown) {
        var found = okJson("""
                {"applicationId": "%s", "reference": "%s", "stage": "OFFER", "open": %s, "peopleKnown": %s}
                """.formatted(application, reference, open, peopleKnown));
        for (var by : new String[][] {{"$.reference", reference}, {"$.applicationId", application.toString()}}) {
            server.register(post("/internal/v1/applications:find")
                    .withRequestBody(matchingJsonPath("$.tenantId", WireMock.equalTo(tenant)))
                    .withRequestBody(matchingJsonPath(by[0], WireMock.equalTo(by[1])))
                    .willReturn(found));
        }
    }

    void takes(UUID application) {
        answers(
                application,
                aResponse()
                        .withStatus(202)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"outcomeId\": \"" + application + "\", \"replayed\": false}"));
    }

    void hasEnded(UUID application) {
        answers(
                application,
                aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"type\": \"urn:hearback:problem:ended\"}"));
    }

    void isBusyWith(UUID application) {
        answers(
                application,
                aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"type\": \"urn:hearback:problem:in-flight\"}"));
    }

    void isDownFor(UUID application) {
        answers(application, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    private void answers(UUID application, com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder answer) {
        server.register(post(DECISIONS)
                .withRequestBody(matchingJsonPath("$.applicationId", WireMock.equalTo(application.toString())))
                .willReturn(answer));
    }

    /** @return the calls in which it was told of the application, in their order */
    List<LoggedRequest> toldOf(UUID application) {
        return server.find(postRequestedFor(urlEqualTo(DECISIONS))
                .withRequestBody(matchingJsonPath("$.applicationId", WireMock.equalTo(application.toString()))));
    }
}
