package io.hearback.message.api;

import io.hearback.local.OnLocalPlatform;
import io.hearback.message.recipient.IntakePort;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may do what with an API key of which scope. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class RolesTest {

    private static final int FORBIDDEN = 403;

    private final Recruiters recruiters;

    RolesTest(Recruiters recruiters) {
        this.recruiters = recruiters;
    }

    @ParameterizedTest(name = "{0} {1}: recruiter {2}, auditor {3}, admin {4}")
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /v1/notices?application=A             | yes | yes | yes
            GET    | /v1/notices/{id}                      | yes | yes | yes
            GET    | /v1/notices/{id}/reasons              | yes | yes | yes
            GET    | /v1/notices/{id}/report               | yes | yes | yes
            GET    | /v1/notices/{id}/proof                | yes | yes | yes
            POST   | /v1/notices/{id}/recall               | yes | no  | no
            POST   | /v1/notices/{id}/approve              | yes | no  | no
            POST   | /v1/notices/{id}/called               | yes | no  | no
            POST   | /v1/notices/{id}/arrived              | yes | no  | no
            POST   | /v1/notices/{id}/send-again           | yes | no  | no
            POST   | /v1/notices/{id}/undo                 | yes | no  | no
            GET    | /v1/notices/unknown                   | yes | yes | yes
            GET    | /v1/bulk-decisions                    | yes | yes | yes
            POST   | /v1/bulk-decisions                    | yes | no  | no
            GET    | /v1/bulk-decisions/{id}               | yes | yes | yes
            GET    | /v1/bulk-decisions/{id}/notices       | yes | yes | yes
            POST   | /v1/bulk-decisions/{id}/ask           | yes | no  | no
            POST   | /v1/bulk-decisions/{id}/confirm       | yes | no  | no
            POST   | /v1/bulk-decisions/{id}/decline       | yes | no  | no
            POST   | /v1/bulk-decisions/{id}/undo          | yes | no  | no
            GET    | /v1/review-rules                      | yes | yes | yes
            GET    | /v1/review-rules/versions             | yes | yes | yes
            PUT    | /v1/review-rules                      | no  | no  | yes
            GET    | /v1/suppressions                      | yes | yes | yes
            DELETE | /v1/suppressions/{id}                 | no  | no  | yes
            PUT    | /v1/notices/{id}/reason               | yes | no  | no
            POST   | /v1/notices/preview                   | yes | no  | no
            POST   | /v1/respect/check                     | yes | no  | no
            GET    | /v1/calls                             | yes | yes | yes
            GET    | /v1/silence                           | yes | yes | yes
            POST   | /v1/silence/{id}/holding              | yes | no  | no
            GET    | /v1/promise-policy                    | yes | yes | yes
            PUT    | /v1/promise-policy                    | no  | no  | yes
            GET    | /v1/house-style                       | yes | yes | yes
            PUT    | /v1/house-style                       | no  | no  | yes
            GET    | /v1/house-words?language=en           | yes | yes | yes
            GET    | /v1/house-words/versions              | yes | yes | yes
            PUT    | /v1/house-words/en/refusal.thanks     | no  | no  | yes
            DELETE | /v1/house-words/en/refusal.thanks     | no  | no  | yes
            GET    | /v1/growth/catalogue                  | yes | yes | yes
            PUT    | /v1/growth/catalogue                  | no  | no  | yes
            GET    | /v1/callback                          | no  | yes | yes
            PUT    | /v1/callback                          | no  | no  | yes
            DELETE | /v1/callback                          | no  | no  | yes
            POST   | /v1/callback/secrets                  | no  | no  | yes
            POST   | /v1/callback/test                     | no  | no  | yes
            GET    | /v1/growth/next-steps                 | yes | yes | yes
            GET    | /internal/v1/tenants/acme/notices/{id} | no  | no  | no
            """)
    void each_role_may_do_its_own(String method, String path, String recruiter, String auditor, String admin) {
        assertThat(may(method, path, "recruiter")).as("recruiter").isEqualTo(recruiter);
        assertThat(may(method, path, "auditor")).as("auditor").isEqualTo(auditor);
        assertThat(may(method, path, "admin")).as("admin").isEqualTo(admin);
        assertThat(may(method, path, "unheard-of")).as("any other").isEqualTo("no");
    }

    private String may(String method, String path, String scope) {
        var status = recruiters
                .of(Recruiters.newTenant(), Set.of(scope))
                .request(method, path.replace("{id}", "0199a3c5-0b20-7d4f-8b62-7a8192031425"))
                .statusCode();
        assertThat(status).isNotEqualTo(401).isNotEqualTo(405).isLessThan(500);
        return status == FORBIDDEN ? "no" : "yes";
    }
}
