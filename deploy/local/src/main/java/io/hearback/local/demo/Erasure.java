package io.hearback.local.demo;

import io.hearback.local.mail.CaughtNotice;
import io.hearback.local.platform.Platform;
import io.hearback.local.terminal.Refusal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** A candidate who asked something has all of it erased, on the page behind the notice. */
final class Erasure implements Act {

    private final Recruiter recruiter;
    private final Traces traces;
    private final Http http = new Http();
    private final Story story;
    private final String page;

    Erasure(Recruiter recruiter, Platform platform, Followed asked, Map<String, CaughtNotice> caught) {
        this.recruiter = recruiter;
        this.traces = new Traces(platform);
        this.story = asked.story();
        this.page = caught.get(story.email()).link().orElseThrow();
    }

    @Override
    public String begin() {
        long rows = rows();
        expect(200, http.get(page + "/data/all", Map.of()));
        expect(303, http.postForm(page + "/data/erasure", List.of(Map.entry("sure", "yes"), Candidates.CONFIRMED)));
        return "%s reads what is kept (the address alone is in %d rows), and has all of it erased"
                .formatted(story.candidate(), rows);
    }

    @Override
    public boolean isOver() {
        return recruiter.erasure(story.tenant(), story.reference()).equals("DONE")
                && rows() == 0
                && http.get(page, Map.of()).statusCode() == 404;
    }

    @Override
    public String outcome() {
        return "of %s nothing is left: 0 rows in the tables of all three services, and the link opens nothing"
                .formatted(story.candidate());
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new Refusal(answer.uri() + " answered " + answer.statusCode() + " instead of " + status);
        }
    }

    private long rows() {
        return traces.of(story.email()) + traces.of(story.reference());
    }
}
