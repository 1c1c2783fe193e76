package io.hearback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.local.platform.Platform;
import io.hearback.local.secret.Tenant;
import io.hearback.local.service.Service;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a customer's recruiting platform does over HTTP with its organisation's API key. */
final class RecruitingPlatform {

    private final Platform platform;
    private final Keys keys;
    private final Mismatches mismatches;
    private final Http http = new Http();

    RecruitingPlatform(Platform platform, Mismatches mismatches) {
        this.platform = platform;
        this.keys = new Keys(platform);
        this.mismatches = mismatches;
    }

    /** Tells the outcome, and what else belongs to its story: once more, or that it was a mistake. */
    Followed tell(Story story) {
        JsonNode answer = Http.json(post(story, story.outcome()), 202);
        String outcomeId = answer.path("outcomeId").asText();
        if (story.repeated()) {
            repeat(story, outcomeId);
        }
        if (story.isReinstated()) {
            Http.json(post(story, reinstatement(story)), 202);
        }
        return new Followed(story, outcomeId, answer.path("applicationId").asText(), 0, null, null);
    }

    private void repeat(Story story, String outcomeId) {
        HttpResponse<String> again = post(story, story.outcome());
        mismatches.expect(
                story.reference() + ", told twice, is the same outcome",
                outcomeId,
                Http.json(again, 202).path("outcomeId").asText());
        mismatches.expect(
                story.reference() + ", told twice, is marked as replayed",
                "true",
                again.headers().firstValue("Idempotency-Replayed").orElse("not marked"));
    }

    private HttpResponse<String> post(Story story, ObjectNode outcome) {
        Map<String, String> headers = new HashMap<>(keys.of(story.tenant()));
        headers.put(
                "Idempotency-Key",
                story.reference() + "-" + outcome.path("outcome").asText());
        return http.postJson(platform.url(Service.INTAKE) + "/v1/outcomes", headers, outcome);
    }

    private static ObjectNode reinstatement(Story story) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode();
        outcome.putObject("application").put("reference", story.reference());
        return outcome.put("outcome", "REINSTATED")
                .put("decidedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** @return the story as message-service sees it now */
    Followed look(Followed followed) {
        String url = platform.url(Service.MESSAGE) + "/v1/notices?application=" + followed.applicationId();
        List<JsonNode> notices = new ArrayList<>();
        Http.json(http.get(url, keys.of(followed.story().tenant())), 200)
                .path("notices")
                .forEach(notice -> {
                    if (NoticeKind.valueOf(notice.path("kind").asText()).isToCandidate()) {
                        notices.add(notice);
                    }
                });
        if (notices.isEmpty()) {
            return followed;
        }
        JsonNode newest = notices.getFirst();
        return followed.seen(
                notices.size(),
                NoticeState.valueOf(newest.path("state").asText()),
                newest.path("id").asText());
    }

    /**
     * Its recruiters make the calls that come before these refusals, and say so.
     *
     * @return by application, what each could say
     */
    Map<String, List<String>> call(Tenant tenant, Set<String> applications) {
        String service = platform.url(Service.MESSAGE);
        Map<String, List<String>> made = new HashMap<>();
        for (JsonNode call : Http.json(http.get(service + "/v1/calls", keys.of(tenant.id())), 200)
                .path("calls")) {
            String application = call.path("applicationId").asText();
            if (applications.contains(application)) {
                List<String> points = new ArrayList<>();
                call.path("talkingPoints").forEach(point -> points.add(point.asText()));
                String done = service + call.at("/links/called").asText();
                Http.json(http.postJson(done, keys.of(tenant.id()), JsonNodeFactory.instance.objectNode()), 200);
                made.put(application, points);
            }
        }
        return made;
    }

    Metrics metrics(Tenant tenant) {
        String url = platform.url(Service.FEEDBACK) + "/v1/metrics/process";
        return Metrics.of(Http.json(http.get(url, keys.of(tenant.id())), 200));
    }
}
