package io.hearback.feedback;

import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        for (var path : new String[] {"/v1/metrics/process", "/v1/feedback-requests"}) {
            given().header("Authorization", "Bearer " + peers.keyOf(Given.tenant(), scope))
                    .get(path)
                    .then()
                    .statusCode(status);
        }
    }
}
