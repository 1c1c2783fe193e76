package io.hearback.message.desk;

import io.hearback.message.house.House;
import io.hearback.message.house.HouseSentences;
import io.hearback.message.house.HouseStyles;
import io.hearback.message.house.OurSentence;
import io.hearback.message.house.Wordbook;
import io.hearback.message.notice.SentenceTrial;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.hearback.signin.ConsoleMechanism;
import io.hearback.signin.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import java.net.URI;

/** Our sentences, and those that the organisation says in its own words. */
@Path("/desk/words")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class WordsPage {

    private static final int LATEST = 10;
    /** A sentence's own changes are looked for among so many. */
    private static final int REMEMBERED = 1000;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance words(Reader reader, WordList list);

        static native TemplateInstance word(Reader reader, WordSheet sheet);
    }

    private final HouseSentences sentences;
    private final HouseStyles styles;
    private final Wordbook wordbook;
    private final SentenceTrial trial;
    private final SecurityIdentity recruiter;

    WordsPage(
            HouseSentences sentences,
            HouseStyles styles,
            Wordbook wordbook,
            SentenceTrial trial,
            SecurityIdentity recruiter) {
        this.sentences = sentences;
        this.styles = styles;
        this.wordbook = wordbook;
        this.trial = trial;
        this.recruiter = recruiter;
    }

    /** @param language BCP 47; the organisation's own where it is none that there are words for */
    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public TemplateInstance words(@QueryParam("language") String language, @Context HttpHeaders headers) {
        var style = styles.stored(tenant());
        var shown = language != null && wordbook.languages().contains(language) ? language : style.language();
        var groups = WordList.grouped(
                wordbook.in(shown, style.tone()).values(),
                sentences.stored(tenant()).in(shown));
        var history = sentences.versions(tenant(), Integer.MAX_VALUE, LATEST);
        var reader = Reader.of(headers);
        return Templates.words(reader, new WordList(shown, wordbook.languages(), groups, history))
                .setLocale(reader.locale());
    }

    @GET
    @Path("/{language}/{key}")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public TemplateInstance word(
            @PathParam("language") String language,
            @PathParam("key") String key,
            @QueryParam("done") String done,
            @Context HttpHeaders headers) {
        var house = house();
        var ours = ours(house, language, key);
        var own = house.words().in(language).get(key);
        var draft = own == null ? ours.sentence() : own;
        return page(sheet(house, language, ours, draft, null, null, Done.of(done)), headers);
    }

    /** Shows the draft in a sample notice and saves nothing; or saves, or goes back to ours, if that button was pressed. */
    @POST
    @Path("/{language}/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Callers.ADMIN)
    public Response change(
            @PathParam("language") String language,
            @PathParam("key") String key,
            MultivaluedMap<String, String> posted,
            @Context HttpHeaders headers) {
        var house = house();
        var ours = ours(house, language, key);
        if (posted.containsKey("back")) {
            return saved(language, key, null, Done.BACK);
        }
        var typed = posted.getFirst("sentence");
        var draft = typed == null ? "" : typed.strip();
        if (!ours.flawsOf(draft).isEmpty()) {
            return Response.ok(page(sheet(house, language, ours, draft, null, null, null), headers))
                    .build();
        }
        var failure = trial.failure(house, language, key, draft);
        if (failure.isEmpty() && posted.containsKey("save")) {
            return saved(language, key, draft, Done.SAVED);
        }
        var refused = failure.map(WordSheet.Refused::of).orElse(null);
        var sample = trial.sample(house, language, key, draft)
                .map(WordSheet.Sample::of)
                .orElse(null);
        return Response.ok(page(sheet(house, language, ours, draft, refused, sample, null), headers))
                .build();
    }

    private Response saved(String language, String key, String sentence, Done done) {
        sentences.change(tenant(), language, key, sentence, SignedIn.nameOf(recruiter));
        return Response.seeOther(URI.create("/desk/words/" + language + "/" + key + "?done=" + done))
                .build();
    }

    private WordSheet sheet(
            House house,
            String language,
            OurSentence ours,
            String draft,
            WordSheet.Refused refused,
            WordSheet.Sample sample,
            Done done) {
        var history = sentences.versions(tenant(), Integer.MAX_VALUE, REMEMBERED).stream()
                .filter(version ->
                        version.language().equals(language) && version.key().equals(ours.key()))
                .limit(LATEST)
                .toList();
        return new WordSheet(
                language,
                ours,
                house.words().in(language).get(ours.key()),
                draft,
                !ours.flawsOf(draft).isEmpty(),
                refused,
                sample,
                history,
                done);
    }

    private OurSentence ours(House house, String language, String key) {
        if (!wordbook.languages().contains(language)) {
            throw new NotFoundException();
        }
        return wordbook.find(language, house.style().tone(), key).orElseThrow(NotFoundException::new);
    }

    private House house() {
        return new House(styles.stored(tenant()), sentences.stored(tenant()));
    }

    private TemplateInstance page(WordSheet sheet, HttpHeaders headers) {
        var reader = Reader.of(headers);
        return Templates.word(reader, sheet).setLocale(reader.locale());
    }

    private TenantId tenant() {
        return Callers.tenantOf(recruiter);
    }
}
