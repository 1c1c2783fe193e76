package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Matters as they come from recruiters, in every language: {@code matters/<language>.properties}. */
public final class Matters {

    public static final Signatory LEA = new Signatory("Léa Bernard", "Talent partner", "lea.bernard@acme.example");

    private Matters() {}

    public static Matter refusal(String language, Stage stage, Reason reason) {
        return refusal(Voice.of(language), stage, reason);
    }

    public static Matter refusal(Voice voice, Stage stage, Reason reason) {
        return of(NoticeKind.REFUSAL, voice, stage, reason, Circumstances.NONE);
    }

    public static Matter acknowledgement(NoticeKind kind, String language, Stage stage) {
        return of(kind, Voice.of(language), stage, null, Circumstances.NONE);
    }

    public static Matter of(NoticeKind kind, Voice voice, Stage stage, Reason reason, Circumstances circumstances) {
        return new Matter(kind, stage, voice, "Acme", "Camille Martin", "Data engineer", LEA, reason, circumstances);
    }

    /** Every language we write, in every tone and region it has. */
    public static Stream<Voice> voices() {
        return Stream.concat(Wordings.LANGUAGES.stream(), Wordings.REGIONS.stream())
                .flatMap(language -> Stream.of(Tone.values()).map(tone -> new Voice(language, null, tone)));
    }

    /** Everything that can be true beside the reason, all at once, in the words of the language. */
    public static Circumstances everything(String language) {
        return new Circumstances(false, true, LocalDate.of(2028, 3, 31), words(language), LocalDate.of(2026, 11, 27));
    }

    /** A reason with nothing but what its code requires. */
    static Reason bare(ReasonCode code) {
        return Reason.of(code);
    }

    static Reason skills(String... skills) {
        return Reason.of(ReasonCode.SKILLS_GAP).with(ReasonDetail.SKILLS, skills);
    }

    static Reason experience(String experience, Integer years) {
        return Reason.of(ReasonCode.EXPERIENCE_GAP)
                .with(ReasonDetail.EXPERIENCE, experience)
                .with(ReasonDetail.YEARS, years == null ? null : years.toString());
    }

    static Reason certification(String certification) {
        return Reason.of(ReasonCode.CERTIFICATION_MISSING).with(ReasonDetail.CERTIFICATION, certification);
    }

    static Reason values(String ourWay, String yourWish) {
        return Reason.of(ReasonCode.VALUES_MISMATCH)
                .with(ReasonDetail.OUR_WAY, ourWay)
                .with(ReasonDetail.YOUR_WISH, yourWish);
    }

    static Reason chosenHad(String chosenHad) {
        return Reason.of(ReasonCode.STRONGER_CANDIDATE).with(ReasonDetail.CHOSEN_HAD, chosenHad);
    }

    static Reason cancelled(String cause) {
        return Reason.of(ReasonCode.POSITION_CANCELLED).with(ReasonDetail.CAUSE, cause);
    }

    static Reason with(Reason reason, String strength, String advice) {
        return reason.withStrength(strength).withAdvice(advice);
    }

    /** Each code with its details, and each number of skills and years that changes a sentence. */
    public static List<Reason> reasons(String language) {
        var typed = typed(language);
        var skills = typed.getProperty("skills").split("\\|");
        var experience = typed.getProperty("experience").split("\\|");
        return List.of(
                skills(skills[0]),
                skills(skills),
                experience(experience[0], 3),
                experience(experience[1], 1),
                experience(experience[2], null),
                certification(typed.getProperty("certification")),
                one(ReasonCode.LANGUAGE_LEVEL, ReasonDetail.LANGUAGE_LEVEL, typed),
                one(ReasonCode.EXERCISE_RESULT, ReasonDetail.EXERCISE, typed),
                one(ReasonCode.INCOMPLETE_APPLICATION, ReasonDetail.MISSING_PART, typed),
                one(ReasonCode.AVAILABILITY_MISMATCH, ReasonDetail.AVAILABILITY, typed),
                values(typed.getProperty("ourWay"), typed.getProperty("yourWish")),
                chosenHad(typed.getProperty("chosenHad")),
                bare(ReasonCode.POSITION_FILLED),
                cancelled(null),
                cancelled(typed.getProperty("cause")),
                bare(ReasonCode.HIRING_FREEZE),
                one(ReasonCode.HIRING_FREEZE, ReasonDetail.CAUSE, typed));
    }

    private static Reason one(ReasonCode code, ReasonDetail detail, Properties typed) {
        return Reason.of(code).with(detail, typed.getProperty(detail.field()));
    }

    public static String strength(String language) {
        return typed(language).getProperty("strength");
    }

    public static String advice(String language) {
        return typed(language).getProperty("advice");
    }

    static String words(String language) {
        return typed(language).getProperty("words");
    }

    private static Properties typed(String language) {
        var typed = new Properties();
        try (var in = Matters.class.getResourceAsStream("/matters/" + language.substring(0, 2) + ".properties")) {
            typed.load(new InputStreamReader(in, UTF_8));
            return typed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
