package io.hearback.message.api;

import io.hearback.message.api.problem.ProblemKind;
import io.hearback.message.api.problem.Violation;
import io.hearback.message.house.House;
import io.hearback.message.house.HouseSentences;
import io.hearback.message.house.HouseStyles;
import io.hearback.message.house.OurSentence;
import io.hearback.message.house.Wordbook;
import io.hearback.message.notice.SentenceTrial;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.hearback.signin.SignedIn;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the calling organisation says in its own words. */
@Path("/v1/house-words")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "House words")
public class HouseWordsResource {

    private static final int PAGE = 100;

    /**
     * @param ours in the tone that the organisation has chosen
     * @param theirs absent where ours holds
     * @param allowed names of the placeholders a sentence may have
     * @param required those it must have
     */
    public record Word(String key, String ours, String theirs, Set<String> allowed, Set<String> required) {}

    /** @param version of the words as a whole; 0 if nothing was ever changed */
    public record WordList(String language, int version, List<Word> words) {}

    public record Wanted(String sentence) {}

    /** @param version of the words as a whole, from now on */
    public record Changed(String language, String key, String sentence, int version) {}

    /** @param links {@code next} leads to earlier versions, if there are any */
    public record History(List<HouseSentences.Version> versions, Map<String, String> links) {}

    private final HouseSentences sentences;
    private final HouseStyles styles;
    private final Wordbook wordbook;
    private final SentenceTrial trial;
    private final SecurityIdentity caller;

    HouseWordsResource(
            HouseSentences sentences,
            HouseStyles styles,
            Wordbook wordbook,
            SentenceTrial trial,
            SecurityIdentity caller) {
        this.sentences = sentences;
        this.styles = styles;
        this.wordbook = wordbook;
        this.trial = trial;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Every sentence you may change, with ours and yours")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public WordList words(@QueryParam("language") String language) {
        known(language);
        var own = sentences.stored(tenant());
        var theirs = own.in(language);
        var words = wordbook.in(language, styles.stored(tenant()).tone()).values().stream()
                .map(ours ->
                        new Word(ours.key(), ours.sentence(), theirs.get(ours.key()), ours.allowed(), ours.required()))
                .toList();
        return new WordList(language, own.version(), words);
    }

    @PUT
    @Path("/{language}/{key}")
    @Operation(
            summary = "Say a sentence in your own words",
            description =
                    "It is tried first: if a notice with it would fall below your bar, it is refused (422) with the"
                            + " rules it breaks. The same sentence twice is one version.")
    @RolesAllowed(Callers.ADMIN)
    public Changed change(String language, String key, Wanted wanted) {
        known(language);
        var style = styles.stored(tenant());
        var ours = wordbook.find(language, style.tone(), key).orElseThrow(HouseWordsResource::notChangeable);
        var sentence = sentence(ours, wanted);
        var house = new House(style, sentences.stored(tenant()));
        trial.failure(house, language, key, sentence).ifPresent(failure -> {
            throw refused(failure);
        });
        return new Changed(language, key, sentence, save(language, key, sentence));
    }

    @DELETE
    @Path("/{language}/{key}")
    @Operation(summary = "Go back to our sentence", description = "Twice is once.")
    @RolesAllowed(Callers.ADMIN)
    public Changed back(String language, String key) {
        known(language);
        var ours = wordbook.find(language, styles.stored(tenant()).tone(), key)
                .orElseThrow(HouseWordsResource::notChangeable);
        return new Changed(language, key, ours.sentence(), save(language, key, null));
    }

    @GET
    @Path("/versions")
    @Operation(
            summary = "What was changed, newest first",
            description = "A change without a sentence went back to ours.")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public History versions(@QueryParam("before") Integer before) {
        var versions = sentences.versions(tenant(), before == null ? Integer.MAX_VALUE : before, PAGE);
        var more = versions.size() == PAGE && versions.getLast().version() > 1;
        return new History(
                versions,
                more
                        ? Map.of(
                                "next",
                                "/v1/house-words/versions?before="
                                        + versions.getLast().version())
                        : Map.of());
    }

    private int save(String language, String key, String sentence) {
        return sentences.change(tenant(), language, key, sentence, SignedIn.nameOf(caller));
    }

    private static String sentence(OurSentence ours, Wanted wanted) {
        var form = new Form();
        var sentence = wanted == null || wanted.sentence() == null
                ? null
                : wanted.sentence().strip();
        ours.flawsOf(sentence).forEach(flaw -> form.refuse("sentence", flaw.rule(), flaw.fix()));
        form.check();
        return sentence;
    }

    private void known(String language) {
        var form = new Form();
        form.language("language", language, wordbook.languages());
        form.check();
    }

    private static RuntimeException notChangeable() {
        return ProblemKind.RULE_BROKEN.with(new Violation(
                "key",
                "must be the key of a sentence that may be changed",
                "take one from GET /v1/house-words?language=…; locale and colon belong to the language"));
    }

    private static RuntimeException refused(SentenceTrial.Failure failure) {
        var sample = failure.sample();
        var where = " in a notice of the kind " + sample.kind() + " after " + sample.stage();
        var violations = failure.broken().stream()
                .map(finding ->
                        new Violation("sentence", "breaks the rule " + finding.rule() + where, finding.suggestion()))
                .toList();
        return ProblemKind.RULE_BROKEN.with(
                violations.isEmpty()
                        ? List.of(new Violation(
                                "sentence",
                                "names a ground that a person would have to look at" + where,
                                "leave that ground out"))
                        : violations);
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }
}
