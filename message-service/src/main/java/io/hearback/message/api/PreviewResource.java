package io.hearback.message.api;

import io.hearback.message.api.problem.ProblemKind;
import io.hearback.message.api.problem.Violation;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.HouseWords;
import io.hearback.message.compose.IncompleteMatterException;
import io.hearback.message.compose.Matter;
import io.hearback.message.dispatch.NoticeFormat;
import io.hearback.message.house.House;
import io.hearback.message.house.HouseSentences;
import io.hearback.message.house.HouseStyles;
import io.hearback.message.house.Wordbook;
import io.hearback.message.notice.Cause;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.NoticeCheck;
import io.hearback.message.notice.Parties;
import io.hearback.message.notice.Place;
import io.hearback.message.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import static io.hearback.message.compose.Composition.LINK;
import static io.hearback.message.notice.NoticeCheck.EXAMPLE_LINK;

/** Shows a notice before there is one. Keeps nothing of it, logs nothing, and sends nothing. */
@Path("/v1/notices/preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "Notices")
public class PreviewResource {

    /** Nobody's; a candidate's address changes nothing else in a notice. */
    private static final String CANDIDATE_ADDRESS = "candidate@example.invalid";

    private static final Map<String, String> HINTS = Map.of(
            Cause.BELOW_BAR,
            "The respect check finds it below your bar: mend what the findings that are not kept suggest.",
            Cause.RISKY_GROUND,
            "It names a ground that a person has to look at: leave it out, or approve the notice by hand.");

    /**
     * @param cause the code that the notice would have
     * @param hint what to do about it
     */
    public record Held(String cause, String hint) {}

    /**
     * @param text with an example where the link would be; the report's spans are offsets in it
     * @param mime the bytes that would be sent, with an example for link, Message-ID and the candidate's address
     * @param wordsVersion of the organisation's own words, the drafts aside
     * @param held why it would be held for a person; absent if it would leave by itself
     */
    public record Preview(
            String subject,
            String text,
            String html,
            String mime,
            String language,
            int wordsVersion,
            ReportView report,
            Held held) {}

    private final Composer composer;
    private final NoticeCheck check;
    private final NoticeFormat format;
    private final HouseStyles styles;
    private final HouseSentences sentences;
    private final Wordbook wordbook;
    private final Clock clock;
    private final SecurityIdentity caller;

    PreviewResource(
            Composer composer,
            NoticeCheck check,
            NoticeFormat format,
            HouseStyles styles,
            HouseSentences sentences,
            Wordbook wordbook,
            Clock clock,
            SecurityIdentity caller) {
        this.composer = composer;
        this.check = check;
        this.format = format;
        this.styles = styles;
        this.sentences = sentences;
        this.wordbook = wordbook;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "See a notice as it would be sent, with its judgement",
            description = "422 names the detail that it could not be written without.")
    @RolesAllowed(Callers.RECRUITER)
    public Preview preview(PreviewForm wanted) {
        var form = new Form();
        form.required("", wanted, "send what the notice is about");
        form.check();
        var tenant = Callers.tenantOf(caller);
        var house = new House(styles.stored(tenant), sentences.stored(tenant));
        var callBy = LocalDate.ofInstant(clock.instant().plus(house.style().callWithin()), ZoneOffset.UTC);
        var matter = wanted.read(form, house.style(), Callers.organisationOf(caller), callBy);
        var parties = parties(matter);
        var composition = compose(matter, words(wanted, matter, house));
        return preview(matter, parties, composition, house, wanted.jobCountry());
    }

    private Preview preview(Matter matter, Parties parties, Composition composition, House house, String country) {
        var style = house.style().in(country);
        var report = check.judge(matter, composition, style);
        var text = NoticeCheck.judged(composition);
        return new Preview(
                composition.subject(),
                text,
                composition.html().replace(LINK, EXAMPLE_LINK),
                format.preview(matter.kind(), parties, composition, EXAMPLE_LINK, clock.instant()),
                composition.language(),
                house.words().version(),
                ReportView.of(report, text),
                NoticeCheck.causeToHold(report, style)
                        .map(cause -> new Held(cause, HINTS.get(cause)))
                        .orElse(null));
    }

    private Composition compose(Matter matter, HouseWords words) {
        try {
            return composer.compose(matter, words);
        } catch (IncompleteMatterException e) {
            throw incomplete(e);
        }
    }

    private static RuntimeException incomplete(IncompleteMatterException e) {
        return ProblemKind.RULE_BROKEN.with(new Violation(
                PreviewForm.fieldOf(e.code()),
                "is missing, and such a notice would be held (" + e.code() + ")",
                "say it; nothing is invented"));
    }

    /** A draft is in the language the notice will be written in, which is not always the one that was asked for. */
    private HouseWords words(PreviewForm wanted, Matter matter, House house) {
        var language = wanted.drafts().isEmpty()
                ? null
                : compose(matter, HouseWords.NONE).language();
        var words = house.words();
        var form = new Form();
        for (var key : wanted.draftKeys()) {
            var draft = wanted.drafts().get(key);
            var field = "draftWords." + key;
            wordbook.find(language, house.style().tone(), key)
                    .ifPresentOrElse(
                            ours -> ours.flawsOf(draft).forEach(flaw -> form.refuse(field, flaw.rule(), flaw.fix())),
                            () -> form.refuse(
                                    field,
                                    "is not the key of a sentence that may be changed",
                                    "take one from GET /v1/house-words?language=" + language));
            words = words.with(language, key, draft);
        }
        form.check();
        return words;
    }

    /** @return those of the message's headers, which know no other addresses than ASCII ones */
    private Parties parties(Matter matter) {
        // What is missing altogether is the composer's to say.
        compose(matter, HouseWords.NONE);
        var form = new Form();
        var signedBy = mailbox(form, matter.signedBy().name(), matter.signedBy().email());
        form.check();
        return new Parties(
                matter.organisation(),
                matter.jobTitle(),
                new Mailbox(matter.candidateName(), CANDIDATE_ADDRESS),
                signedBy,
                Place.UNKNOWN);
    }

    private static Mailbox mailbox(Form form, String name, String address) {
        try {
            return new Mailbox(name, address);
        } catch (IllegalArgumentException e) {
            form.refuse("recruiter.email", "must be an e-mail address", "send one whose characters are all ASCII");
            return null;
        }
    }
}
