package io.hearback.message.api;

import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.tenant.Sha256;
import io.hearback.message.tenant.TenantId;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Set;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** Callers with an API key. */
@ApplicationScoped
public class Recruiters {

    private final FakeIntake intake;

    Recruiters(FakeIntake intake) {
        this.intake = intake;
    }

    static TenantId newTenant() {
        return new TenantId("tenant-" + UUID.randomUUID().toString().substring(0, 8));
    }

    RequestSpecification of(TenantId tenant) {
        return of(tenant, Set.of("admin", "recruiter"));
    }

    RequestSpecification of(TenantId tenant, Set<String> scopes) {
        var key = "hb_live_" + UUID.randomUUID();
        intake.ownsKey(Sha256.of(key).hex(), tenant.value(), scopes);
        return bearer(key);
    }

    /** Somebody whom an identity provider knows by this subject. */
    RequestSpecification person(TenantId tenant, String subject) {
        var key = "hb_live_" + UUID.randomUUID();
        intake.ownsKey(
                Sha256.of(key).hex(), tenant.value(), SignedInPeople.PERSON + subject, Set.of("admin", "recruiter"));
        return bearer(key);
    }

    static RequestSpecification bearer(String secret) {
        return given().header("Authorization", "Bearer " + secret).contentType(ContentType.JSON);
    }
}
