package io.hearback.message.desk;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Somebody in front of the desk, who sees where each answer leads. */
final class Visitor {

    private Visitor() {}

    static RequestSpecification browser() {
        return RestAssured.given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }

    static ValidatableResponse signIn(String organisation, String key) {
        return browser()
                .formParam("organisation", organisation)
                .formParam("key", key)
                .post("/desk/sign-in/check")
                .then();
    }

    static RequestSpecification signedIn(String organisation) {
        var session =
                signIn(organisation, FakeIntake.keyOf(organisation)).extract().cookie("hearback-session");
        return browser().cookie("hearback-session", session);
    }

    static RequestSpecification inFrench(RequestSpecification visitor) {
        return visitor.header("Accept-Language", "fr-FR,fr;q=0.9,en;q=0.5");
    }
}
