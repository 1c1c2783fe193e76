package io.hearback.local.demo;

import io.hearback.local.machine.Waiting;
import io.hearback.local.mail.CaughtNotice;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some of the candidates open their link; some ask for more, some rate the process. */
final class Candidates {

    private static final Duration LONGEST_FOR_A_PAGE = Duration.ofSeconds(10);
    private static final Duration LONGEST_TO_BE_ASKED = Duration.ofSeconds(3);
    /** What a person ticks whose browser does not say that it was a person. */
    static final Map.Entry<String, String> CONFIRMED = Map.entry("confirmed", "yes");

    private static final int[] SCORES = {9, 7, 10, 8, 4, 6, 9, 10};

    private final Http http = new Http();
    private final Mismatches mismatches;
    private final List<Followed> asked = new ArrayList<>();

    Candidates(Mismatches mismatches) {
        this.mismatches = mismatches;
    }

    /** Every second candidate visits (not the first two: theirs are the pages a person is shown); every third of those asks. */
    void visit(List<Followed> sent, Map<String, CaughtNotice> noticesByEmail) {
        int visitor = 0;
        for (int i = 2; i < sent.size(); i += 2) {
            Story story = sent.get(i).story();
            String link = noticesByEmail.get(story.email()).link().orElse(null);
            mismatches.expect("the notice of " + story.reference() + " holds a link", link != null);
            if (link != null && open(story, link)) {
                if (visitor % 3 == 0 && story.outcome().has("reason")) {
                    ask(story, link);
                    asked.add(sent.get(i));
                }
                rate(story, link, SCORES[visitor % SCORES.length]);
                visitor++;
            }
        }
    }

    private boolean open(Story story, String link) {
        HttpResponse<String> page = pageBehind(link);
        mismatches.expect("the page of " + story.reference(), 200, page.statusCode());
        mismatches.expect(
                "the page of " + story.reference() + " is in " + story.language(),
                page.body().contains("lang=\"" + story.language() + "\""));
        return page.statusCode() == 200;
    }

    /** The link may reach the candidate a moment before feedback-service has heard of it. */
    private HttpResponse<String> pageBehind(String link) {
        Waiting.until(
                LONGEST_FOR_A_PAGE,
                Duration.ofMillis(500),
                () -> http.get(link, Map.of()).statusCode() == 200);
        return http.get(link, Map.of());
    }

    private boolean isAsked(String link) {
        return http.get(link + "/rating", Map.of()).body().contains("name=\"score\"");
    }

    private void ask(Story story, String link) {
        boolean french = story.language().equals("fr");
        List<Map.Entry<String, String>> form = new ArrayList<>();
        form.add(Map.entry("topics", "SKILLS"));
        form.add(Map.entry("topics", "GROWTH"));
        form.add(Map.entry(
                "question",
                french
                        ? "Par quoi commencer pour être prêt(e) la prochaine fois ?"
                        : "Where would you start in my place, to be ready next time?"));
        form.add(CONFIRMED);
        HttpResponse<String> answer = http.postForm(link + "/feedback-request", form);
        mismatches.expect("the feedback request about " + story.reference(), 303, answer.statusCode());
    }

    /** Nobody is asked who still applies elsewhere with the organisation, or before feedback-service knows the notice has left. */
    private void rate(Story story, String link, int score) {
        Waiting.until(LONGEST_TO_BE_ASKED, Duration.ofMillis(500), () -> isAsked(link));
        if (!isAsked(link)) {
            return;
        }
        boolean french = story.language().equals("fr");
        HttpResponse<String> answer = http.postForm(
                link + "/rating",
                List.of(
                        Map.entry("score", String.valueOf(score)),
                        Map.entry("feeling", score >= 7 ? "POSITIVE" : "NEUTRAL"),
                        Map.entry("referral", score >= 7 ? "PROBABLY" : "PROBABLY_NOT"),
                        Map.entry(
                                "comment",
                                french ? "Une réponse claire, merci." : "A clear answer, and soon. Thank you."),
                        CONFIRMED));
        mismatches.expect("the rating by the candidate of " + story.reference(), 303, answer.statusCode());
    }

    long requests(String tenant) {
        return asked.stream().filter(one -> one.story().tenant().equals(tenant)).count();
    }

    /** @return who asked for more, in the order they asked */
    List<Followed> asked() {
        return List.copyOf(asked);
    }
}
