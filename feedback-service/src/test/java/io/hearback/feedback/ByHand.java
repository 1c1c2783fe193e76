package io.hearback.feedback;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Sends forms as a browser does when a person clicks. */
public final class ByHand {

    private ByHand() {}

    public static RequestSpecification byHand() {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-User", "?1");
    }
}
