package io.hearback.message.house;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Answer;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Reason;
import io.hearback.message.compose.Signatory;
import io.hearback.message.compose.Voice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What notices could be about, one for each reason and stage and for all else that changes a sentence: so that words can
 * be tried before they meet a person. The details are in {@code hearback/sample/<language>.properties}.
 */
public final class SampleMatters {

    private static final LocalDate SOME_DAY = LocalDate.of(2027, 3, 31);
    private static final List<NoticeKind> ANSWERS =
            List.of(NoticeKind.DECLINE_ACKNOWLEDGEMENT, NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT);
    private static final List<NoticeKind> REPORTS = List.of(NoticeKind.DECLINE_REPORT, NoticeKind.WITHDRAWAL_REPORT);

    private final Voice voice;
    private final Properties details = new Properties();
    private final List<Matter> matters = new ArrayList<>();

    private SampleMatters(Voice voice) {
        this.voice = voice;
        var language = Locale.forLanguageTag(voice.language()).getLanguage();
        try (var in = SampleMatters.class.getResourceAsStream("/hearback/sample/" + language + ".properties")) {
            details.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param voice in a language we have words for */
    public static List<Matter> in(Voice voice) {
        var samples = new SampleMatters(voice);
        for (var stage : Stage.values()) {
            samples.at(stage);
        }
        return samples.matters;
    }

    private void at(Stage stage) {
        var reasons = reasons();
        reasons.forEach(reason -> add(NoticeKind.REFUSAL, stage, reason, Circumstances.NONE));
        add(NoticeKind.REFUSAL, stage, reasons.getFirst(), circumstances(true, false));
        add(NoticeKind.REFUSAL, stage, reasons.getFirst(), circumstances(false, true));
        add(NoticeKind.CALL_TASK, stage, reasons.getFirst(), circumstances(false, true));
        add(NoticeKind.HOLDING, stage, null, Circumstances.undecided(SOME_DAY));
        for (var manner : Answer.Manner.values()) {
            add(NoticeKind.ANSWER, stage, null, Circumstances.answering(answer(manner, false)));
            add(NoticeKind.ANSWER, stage, null, Circumstances.answering(answer(manner, true)));
        }
        if (stage == Stage.OFFER) {
            add(NoticeKind.OFFER_GUIDE, stage, null, Circumstances.NONE);
        }
        ANSWERS.forEach(kind -> add(kind, stage, null, Circumstances.NONE));
        REPORTS.forEach(kind -> {
            add(kind, stage, null, Circumstances.NONE);
            add(kind, stage, null, circumstances(false, false));
        });
    }

    private Answer answer(Answer.Manner manner, boolean review) {
        return new Answer(
                details.getProperty("answerStrength"),
                details.getProperty("answerGap"),
                details.getProperty("answerAdvice"),
                review,
                manner);
    }

    private Circumstances circumstances(boolean neutral, boolean automated) {
        return new Circumstances(
                neutral, automated, automated ? SOME_DAY : null, details.getProperty("words"), SOME_DAY);
    }

    private void add(NoticeKind kind, Stage stage, Reason reason, Circumstances circumstances) {
        matters.add(new Matter(
                kind,
                stage,
                voice,
                details.getProperty("organisation"),
                details.getProperty("name"),
                details.getProperty("job"),
                new Signatory(
                        details.getProperty("recruiter"), details.getProperty("title"), details.getProperty("email")),
                reason,
                circumstances));
    }

    /** Each code, and each number of skills and years that changes a sentence. */
    private List<Reason> reasons() {
        var skills = details.getProperty("skills").split("\\|");
        return Stream.of(
                        Stream.of(ReasonCode.values()).map(this::reason),
                        Stream.of(
                                Reason.of(ReasonCode.SKILLS_GAP).with(ReasonDetail.SKILLS, skills[0]),
                                reason(ReasonCode.EXPERIENCE_GAP).with(ReasonDetail.YEARS, "1")))
                .flatMap(reasons -> reasons)
                .map(reason ->
                        reason.withStrength(details.getProperty("strength")).withAdvice(details.getProperty("advice")))
                .toList();
    }

    private Reason reason(ReasonCode code) {
        var reason = Reason.of(code);
        for (var detail : ReasonDetail.values()) {
            if (code.takes(detail)) {
                reason = reason.with(detail, details.getProperty(detail.field()).split("\\|"));
            }
        }
        return reason;
    }
}
