package io.hearback.load;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Reason;
import io.hearback.message.compose.Signatory;
import io.hearback.message.compose.Voice;
import io.hearback.message.respect.Facts;
import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Letter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Refusals as a day brings them, in one language: reasons and stages take turns. */
final class Occasions {

    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "nl", "pt");

    private static final String LINK = "https://feedback.acme.example/n/3f0a9b2c7d5e4f18";

    private static final List<Stage> STAGES =
            List.of(Stage.APPLICATION, Stage.SCREENING, Stage.INTERVIEW, Stage.FINAL_INTERVIEW);

    private final String language;
    private final Properties typed;

    private Occasions(String language) {
        this.language = language;
        this.typed = typed(language);
    }

    /** @return the languages that notices are written in; another would be measured as English */
    static List<String> languages() {
        var composer = new Composer();
        return LANGUAGES.stream()
                .filter(language ->
                        composer.compose(in(language).getFirst()).language().equals(language))
                .toList();
    }

    static List<Matter> in(String language) {
        return new Occasions(language).matters();
    }

    /** As the check gets a notice before it is scheduled: with all that is on record, and a link in its place. */
    static Letter letter(Matter matter, Composition written) {
        var reason = matter.reason();
        var facts = new Facts(
                matter.stage(),
                matter.candidateName(),
                matter.jobTitle(),
                matter.signedBy().name(),
                reason.code(),
                reason.details().values().stream().flatMap(Collection::stream).toList(),
                reason.strength(),
                reason.advice(),
                false,
                false,
                null,
                false);
        var text = written.text().replace(Composition.LINK, LINK);
        return new Letter(Genre.REFUSAL, written.language(), written.subject(), text, null, facts);
    }

    private List<Matter> matters() {
        var reasons = reasons();
        return STAGES.stream()
                .flatMap(stage -> reasons.stream().map(reason -> matter(stage, reason)))
                .toList();
    }

    private Matter matter(Stage stage, Reason reason) {
        return new Matter(
                NoticeKind.REFUSAL,
                stage,
                Voice.of(language),
                "Acme",
                "Camille Martin",
                typed.getProperty("job"),
                new Signatory("Léa Bernard", "Acme", "lea.bernard@acme.example"),
                reason.withStrength(typed.getProperty("strength")).withAdvice(typed.getProperty("advice")),
                Circumstances.NONE);
    }

    private List<Reason> reasons() {
        return List.of(
                Reason.of(ReasonCode.SKILLS_GAP)
                        .with(ReasonDetail.SKILLS, typed.getProperty("skills").split("\\|")),
                one(ReasonCode.EXPERIENCE_GAP, ReasonDetail.EXPERIENCE).with(ReasonDetail.YEARS, "3"),
                one(ReasonCode.CERTIFICATION_MISSING, ReasonDetail.CERTIFICATION),
                one(ReasonCode.EXERCISE_RESULT, ReasonDetail.EXERCISE),
                one(ReasonCode.STRONGER_CANDIDATE, ReasonDetail.CHOSEN_HAD),
                Reason.of(ReasonCode.POSITION_FILLED),
                one(ReasonCode.POSITION_CANCELLED, ReasonDetail.CAUSE));
    }

    private Reason one(ReasonCode code, ReasonDetail detail) {
        return Reason.of(code).with(detail, typed.getProperty(detail.field()));
    }

    private static Properties typed(String language) {
        var typed = new Properties();
        try (var in = Occasions.class.getResourceAsStream("/matters/" + language + ".properties")) {
            typed.load(new InputStreamReader(in, UTF_8));
            return typed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
