package io.hearback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearback.local.platform.Platform;
import io.hearback.local.service.Service;
import io.hearback.local.terminal.Refusal;

/** What a recruiter does over HTTP with the organisation's API key. */
final class Recruiter {

    private final Platform platform;
    private final Keys keys;
    private final Http http = new Http();

    Recruiter(Platform platform) {
        this.platform = platform;
        this.keys = new Keys(platform);
    }

    /** Finds the question about an application in the inbox and answers it. */
    void answer(String tenant, String application, ObjectNode words) {
        String request = find(tenant, application, "");
        String answer = platform.url(Service.FEEDBACK) + "/v1/feedback-requests/" + request + "/answer";
        Http.json(http.postJson(answer, keys.of(tenant), words), 200);
    }

    /** @param page which page of the inbox to look at, as a query; "" for the first */
    private String find(String tenant, String application, String page) {
        String inbox = platform.url(Service.FEEDBACK) + "/v1/inbox" + page;
        JsonNode shown = Http.json(http.get(inbox, keys.of(tenant)), 200);
        for (JsonNode request : shown.path("requests")) {
            if (request.path("applicationId").asText().equals(application)) {
                return request.path("id").asText();
            }
        }
        if (shown.path("next").isNull()) {
            throw new Refusal("The inbox does not show what the candidate of application " + application + " asked");
        }
        return find(tenant, application, "?after=" + shown.path("next").asText());
    }

    void tell(String tenant, ObjectNode stageEvent) {
        Http.json(http.postJson(platform.url(Service.INTAKE) + "/v1/stage-events", keys.of(tenant), stageEvent), 202);
    }

    /** @return the link to weigh an offer, as feedback-service tells it: its address once, and its id */
    JsonNode offerLink(String tenant, String reference) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("reference", reference).put("purpose", "OFFER");
        return Http.json(http.postJson(platform.url(Service.FEEDBACK) + "/v1/offer-links", keys.of(tenant), body), 201);
    }

    /** @return what became of the offer, once it is on record at intake-service; "" before */
    String decided(String tenant, String link) {
        String url = platform.url(Service.FEEDBACK) + "/v1/offer-links/" + link;
        JsonNode answer = Http.json(http.get(url, keys.of(tenant)), 200);
        return answer.path("outcomeId").isTextual() ? answer.path("outcome").asText() : "";
    }

    /** Ordered again, an erasure tells how far the first order has come. */
    String erasure(String tenant, String reference) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("application", reference);
        return Http.json(http.postJson(platform.url(Service.INTAKE) + "/v1/erasures", keys.of(tenant), body), 202)
                .at("/erasures/0/state")
                .asText();
    }
}
