package io.hearback.message.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.Stage;
import io.hearback.message.respect.Genre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EvalCommandTest {

    /** Two refusals and a decline, of which we get some labels right. The texts say what the scripted judge answers. */
    private static final String MESSAGES = """
            {"id": "a", "kind": "rejection", "lang": "en", "stage": "final", "subject": "S", "text": "thanks names_job verdict respectful", "thanks": true, "names_job": false, "offers_feedback": true, "rude": true, "verdict": "disrespectful"}
            {"id": "b", "kind": "rejection", "lang": "fr", "stage": "unknown", "text": "thanks states_decision_plainly", "thanks": true, "names_job": true, "offers_feedback": false, "states_decision_plainly": true, "verdict": "acceptable"}

            {"id": "c", "kind": "offer-decline", "lang": "en", "stage": "unknown", "text": "thanks rude", "expresses_gratitude": true, "states_decision_plainly": true, "rude": false, "verdict": "acceptable"}
            """;

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void figures_are_those_of_the_books() throws IOException {
        var figures = measure(MESSAGES);

        assertThat(figures.get("messages").intValue()).isEqualTo(3);
        // thanks 1; names_job 0; offers_feedback 0; states_decision_plainly 2/3, pooled over both kinds; gratitude 1
        assertThat(figures.get("macro_f1").doubleValue()).isCloseTo((1 + 0 + 0 + 2.0 / 3 + 1) / 5, within(1e-9));
        assertThat(figures.get("verdict_agreement").doubleValue()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(figures.get("disrespectful_called_respectful").intValue()).isEqualTo(1);
        assertThat(figures.at("/verdict_confusion/disrespectful/respectful").intValue())
                .isEqualTo(1);
        assertThat(figures.at("/verdict_confusion/acceptable/acceptable").intValue())
                .isEqualTo(2);
        var plain = figures.at("/rules/states_decision_plainly");
        assertThat(plain.get("precision").doubleValue()).isEqualTo(1);
        assertThat(plain.get("recall").doubleValue()).isEqualTo(0.5);
        assertThat(plain.get("support").intValue()).isEqualTo(2);
        assertThat(plain.get("false_negatives").intValue()).isEqualTo(1);
        assertThat(figures.at("/rules/names_job/false_positives").intValue()).isEqualTo(1);
        assertThat(figures.at("/rules/offers_feedback/precision").isNull()).isTrue();
    }

    @Test
    void a_label_that_no_message_has_is_listed_and_not_averaged() throws IOException {
        var rude = measure(MESSAGES).at("/rules/rude");

        assertThat(rude.get("averaged").booleanValue()).isFalse();
        assertThat(rude.get("support").intValue()).isZero();
        assertThat(rude.get("false_positives").intValue()).isEqualTo(1);
        assertThat(rude.get("recall").isNull()).isTrue();
        assertThat(terminal.out()).contains("Not in the macro-F1, for no message has them: rude");
    }

    @Test
    void figures_are_told_for_each_language_and_kind() throws IOException {
        var figures = measure(MESSAGES);

        assertThat(figures.at("/languages/en/messages").intValue()).isEqualTo(2);
        assertThat(figures.at("/languages/en/verdict_agreement").doubleValue()).isEqualTo(0.5);
        assertThat(figures.at("/languages/fr/macro_f1").doubleValue()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(figures.at("/by_kind/offer-decline/messages").intValue()).isEqualTo(1);
        assertThat(figures.at("/by_kind/rejection/rules/thanks/support").intValue())
                .isEqualTo(2);
        assertThat(terminal.out())
                .contains("Language en: 2 messages", "Language fr: 1 messages", "All: 3 messages, macro-F1 0.533");
    }

    @Test
    void a_message_is_judged_as_what_it_is() throws IOException {
        measure(MESSAGES);

        var refusal = terminal.judge.judged.getFirst();
        assertThat(refusal.genre()).isEqualTo(Genre.REFUSAL);
        assertThat(refusal.facts().stage()).isEqualTo(Stage.FINAL_INTERVIEW);
        assertThat(refusal.facts().template()).isTrue();
        assertThat(refusal.subject()).isEqualTo("S");
        var decline = terminal.judge.judged.getLast();
        assertThat(decline.genre()).isEqualTo(Genre.DECLINE);
        assertThat(decline.facts().stage()).isNull();
        assertThat(decline.language()).isEqualTo("en");
    }

    @Test
    void disagreements_are_listed_if_asked() throws IOException {
        var file = Files.writeString(folder.resolve("m.jsonl"), MESSAGES).toString();

        assertThat(terminal.run("respect-eval", "--verbose", file)).isZero();
        assertThat(terminal.out())
                .contains(
                        "a  names_job: expected false, got true",
                        "a  verdict: expected disrespectful, got respectful",
                        "c  rude: expected false, got true")
                .doesNotContain("a  rude");
    }

    @Test
    void a_malformed_line_is_named_and_left_out() throws IOException {
        var figures = measure("""
                {"kind": "rejection", "text": "thanks", "thanks": true}
                {"kind": "rejection", "text": "thanks", "thanks": "yes"}
                {"kind": "letter", "text": "thanks", "thanks": true}
                {"kind": "rejection", "thanks": true}
                {"kind": "rejection", "text": "thanks", "stage": "hired", "thanks": true}
                {"kind": "rejection", "text": "thanks"}
                nonsense
                """);

        assertThat(figures.get("messages").intValue()).isEqualTo(1);
        assertThat(figures.get("malformed_lines").intValue()).isEqualTo(6);
        assertThat(figures.get("verdict_agreement").isNull()).isTrue();
        assertThat(terminal.err())
                .contains(
                        ":2: thanks is neither true nor false",
                        ":3: kind is \"letter\", which is none of rejection, offer-decline",
                        ":4: text is missing",
                        ":5: stage is \"hired\"",
                        ":6: has no label of its kind",
                        ":7: is no JSON object",
                        "Left out: 6 of 7 lines");
    }

    @Test
    void exit_code_2_says_that_there_was_nothing_to_measure() throws IOException {
        var file = Files.writeString(folder.resolve("m.jsonl"), "nonsense\n").toString();

        assertThat(terminal.run("respect-eval", file)).isEqualTo(2);
        assertThat(terminal.run("respect-eval", folder.resolve("absent").toString()))
                .isEqualTo(2);
        assertThat(terminal.run("respect-eval")).isEqualTo(2);
        assertThat(terminal.err())
                .contains("There is no message to measure", "there is no such file", "Missing required parameter");
        assertThat(terminal.out()).isEmpty();
    }

    private JsonNode measure(String messages) throws IOException {
        var file = Files.writeString(folder.resolve("m.jsonl"), messages).toString();
        var json = folder.resolve("figures.json");
        assertThat(terminal.run("respect-eval", file, "--json", json.toString()))
                .isZero();
        return new ObjectMapper().readTree(Files.readString(json));
    }
}
