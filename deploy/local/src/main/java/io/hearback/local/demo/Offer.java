package io.hearback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.local.mail.MailCatcher;
import io.hearback.local.platform.Platform;
import io.hearback.local.terminal.Refusal;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody has an offer, weighs it behind the link that the platform gave them, and declines it in a letter. */
final class Offer implements Act {

    private static final String CANDIDATE = "Robin Okafor";
    private static final String RECRUITER = "Tom Whitaker";
    private static final String POSTSCRIPT = "P.S. The second conversation was the best one I have had.";
    private static final Pattern LETTER =
            Pattern.compile("<textarea id=\"letter\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern CONFIRMATION = Pattern.compile("name=\"confirmation\" value=\"([^\"]+)\"");

    private final Recruiter recruiter;
    private final MailCatcher mail;
    private final Http http = new Http();
    private final String tenant;
    private final String run;
    private String link;

    Offer(Recruiter recruiter, Platform platform, String run) {
        this.recruiter = recruiter;
        this.mail = platform.mail();
        this.tenant = platform.tenant().id();
        this.run = run;
    }

    @Override
    public String begin() {
        recruiter.tell(tenant, offered());
        JsonNode given = recruiter.offerLink(tenant, "APP-" + run + "-offer");
        link = given.path("id").asText();
        String page = given.path("url").asText();
        send(page + "/weigh", "fit_GOALS", "2", "fit_VALUES", "4", "note_GOALS", "It leads elsewhere.");
        send(page + "/answer", "reasons", "PROSPECTS", "tone", "WARM", "way", "LETTER");
        send(page + "/letter", "act", "preview", "letter", read(page + "/letter", LETTER) + "\n" + POSTSCRIPT);
        send(page + "/preview", "choice", "send");
        send(page + "/send", "confirmation", read(page + "/confirm", CONFIRMATION), "word", "decline");
        return "%s weighs an offer on a quiet page, and declines it in a letter that the page helped to write"
                .formatted(CANDIDATE);
    }

    /** The platform knows of it, and the recruiter reads it in the candidate's own words. */
    @Override
    public boolean isOver() {
        return recruiter.decided(tenant, link).equals(OutcomeKind.OFFER_DECLINED.name())
                && mail.to(recruiterEmail()).stream()
                        .anyMatch(report -> report.text().contains(POSTSCRIPT))
                && !mail.to(candidateEmail()).isEmpty();
    }

    @Override
    public String outcome() {
        return "the letter has reached %s unchanged, and %s is thanked for it".formatted(RECRUITER, CANDIDATE);
    }

    private ObjectNode offered() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("application", "APP-" + run + "-offer")
                .put("candidate", "C-" + run + "-offer")
                .put("kind", StageEventKind.OFFER_MADE.name())
                .put("stage", Stage.OFFER.name())
                .put("occurredAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        ObjectNode people = event.putObject("people");
        people.putObject("candidate")
                .put("name", CANDIDATE)
                .put("email", candidateEmail())
                .put("language", "en");
        people.putObject("job").put("title", "Warehouse planner");
        people.putObject("recruiter").put("name", RECRUITER).put("email", recruiterEmail());
        return event;
    }

    private String candidateEmail() {
        return "robin.okafor@" + run + ".example.org";
    }

    private String recruiterEmail() {
        return "tom.whitaker@" + run + ".example.org";
    }

    /** @param fields name, value, name, value … */
    private void send(String form, String... fields) {
        List<Map.Entry<String, String>> filledIn = Stream.concat(
                        Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                                .map(i -> Map.entry(fields[i], fields[i + 1])),
                        Stream.of(Candidates.CONFIRMED))
                .toList();
        HttpResponse<String> answer = http.postForm(form, filledIn);
        if (answer.statusCode() != 303) {
            throw new Refusal(form + " answered " + answer.statusCode() + " instead of 303");
        }
    }

    private String read(String page, Pattern what) {
        Matcher found = what.matcher(http.get(page, Map.of()).body());
        if (!found.find()) {
            throw new Refusal(page + " does not show what it should");
        }
        return found.group(1)
                .strip()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
