package io.hearback.intake.console;

import io.hearback.intake.Caller;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Somebody in front of the console, who sees where each answer leads. */
final class Visitor {

    static final String LOCAL_PASSWORD = "only-for-tests";

    private Visitor() {}

    static RequestSpecification browser() {
        return RestAssured.given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }

    static ValidatableResponse signIn(String organisation, String secret) {
        return browser()
                .formParam("organisation", organisation)
                .formParam("key", secret)
                .post("/console/sign-in/check")
                .then();
    }

    static RequestSpecification signedIn(String organisation, String secret) {
        return browser()
                .cookie(
                        "hearback-session",
                        signIn(organisation, secret).extract().cookie("hearback-session"));
    }

    /** @return somebody whose key of acme may do this much */
    static RequestSpecification holder(String scope) {
        var key = Caller.ACME
                .asks()
                .body("{\"name\": \"Visitor\", \"scopes\": [\"%s\"]}".formatted(scope))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("key");
        return signedIn("acme", key);
    }
}
