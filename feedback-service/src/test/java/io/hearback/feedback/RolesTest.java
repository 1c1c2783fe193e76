package io.hearback.feedback;

import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

import static io.restassured.RestAssured.given;

/** Who may read what with an API key of which scope. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class RolesTest {

    private final FakePeers peers;

    RolesTest(FakePeers peers) {
        this.peers = peers;
    }

    @ParameterizedTest
    @CsvSource({"recruiter, 200", "auditor, 200", "admin, 200", "unheard-of, 403"})
    void whoever_has_a_role_of_the_organisation_may_read(String scope, int status) {
        for (var path : new String[] {"/v1/metrics/process", "/v1/feedback-requests", "/v1/ratings"}) {
            given().header("Authorization", "Bearer " + peers.keyOf(Given.tenant(), scope))
                    .get(path)
                    .then()
                    .statusCode(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"recruiter, 404", "auditor, 403", "admin, 404", "unheard-of, 403"})
    void who_only_reads_closes_no_link(String scope, int status) {
        given().header("Authorization", "Bearer " + peers.keyOf(Given.tenant(), scope))
                .delete("/v1/notices/" + UUID.randomUUID() + "/link")
                .then()
                .statusCode(status);
    }
}
