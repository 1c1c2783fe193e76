package io.hearback.message.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.hearback.contract.Stage;
import io.hearback.message.respect.Genre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class LintCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    private String kind;
    private String cold;

    @BeforeEach
    void write_templates() throws IOException {
        kind = write("kind.txt", "Subject: Your application\nDear Ana,\nthanks. verdict respectful\n");
        cold = write("cold.html", "<p>Dear Ana,</p>\n<p>Tough\n  luck. <b>Tough</b> luck.</p>\n");
    }

    @Test
    void exit_code_0_says_that_all_reach_the_bar() {
        assertThat(terminal.run("lint", "--bar", "respectful", kind)).isZero();
        assertThat(terminal.out())
                .contains(kind + ": respectful, 90 of 100", "1 template: 1 respectful.", "nothing has to change");
    }

    @Test
    void exit_code_1_says_that_some_do_not() {
        assertThat(terminal.run("lint", kind, cold)).isEqualTo(1);
        assertThat(terminal.out())
                .contains(
                        cold + ": disrespectful, 40 of 100, below acceptable",
                        cold + ":2:4 error not-cold (A3): No cold phrase.",
                        "\"Tough luck\" (also at 3:12)",
                        "→ Leave it out.",
                        cold + ":1:4 warning thanks (A3): Thanks for the interest",
                        "2 templates: 1 respectful, 1 disrespectful. Below \"acceptable\": 1. Begin at the top of what is said of "
                                + cold);
        assertThat(terminal.out().indexOf("error not-cold"))
                .isLessThan(terminal.out().indexOf("warning thanks"));
    }

    @Test
    void the_bar_is_a_choice() throws IOException {
        var fair = write("fair.txt", "Dear Ana, thanks. verdict acceptable");

        assertThat(terminal.run("lint", fair)).isZero();
        assertThat(terminal.run("lint", fair, "--bar", "respectful")).isEqualTo(1);
    }

    @Test
    void exit_code_2_says_that_a_file_cannot_be_read_and_the_others_are_judged_all_the_same() {
        var absent = folder.resolve("absent.txt").toString();

        assertThat(terminal.run("lint", absent, cold)).isEqualTo(2);
        assertThat(terminal.err()).contains(absent + ": there is no such file");
        assertThat(terminal.out()).contains("not-cold", "Not read: 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lint",
                "lint --nonsense x",
                "lint --stage hired x",
                "lint --genre internal x",
                "lint --bar disrespectful x",
                "lint --format xml x",
                "lint --language german x",
                "lint --jurisdiction Bavaria x",
            })
    void exit_code_2_says_that_the_usage_is_wrong(String line) {
        assertThat(terminal.run(line.split(" "))).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("--help").doesNotContain("Exception");
    }

    @Test
    void what_is_said_of_the_occasion_reaches_the_check() {
        terminal.run(
                "lint",
                "--genre",
                "decline",
                "--stage",
                "final-interview",
                "--language",
                "pt-br",
                "--jurisdiction",
                "de",
                kind);

        var letter = terminal.judge.judged.getFirst();
        assertThat(letter.genre()).isEqualTo(Genre.DECLINE);
        assertThat(letter.facts().stage()).isEqualTo(Stage.FINAL_INTERVIEW);
        assertThat(letter.facts().template()).isTrue();
        assertThat(letter.language()).isEqualTo("pt-BR");
        assertThat(letter.jurisdiction()).isEqualTo("DE");
        assertThat(letter.subject()).isEqualTo("Your application");
    }

    @Test
    void a_folder_is_walked_and_only_templates_are_read() throws IOException {
        write("inner/one.md", "Dear Ana, thanks");
        write("inner/picture.png", "Tough luck");
        write(".git/two.txt", "Tough luck");

        assertThat(terminal.run("lint", folder.toString())).isEqualTo(1);
        assertThat(terminal.out())
                .contains("3 templates")
                .containsSubsequence(cold, folder.resolve("inner/one.md").toString(), kind);
    }

    @Test
    void a_folder_without_templates_is_no_success() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty")).toString();

        assertThat(terminal.run("lint", empty)).isEqualTo(2);
        assertThat(terminal.err()).contains(empty + ": holds no template");
    }

    @Test
    void a_dash_is_standard_input() {
        assertThat(terminal.typing("Tough luck, Ana.").run("lint", "-")).isEqualTo(1);
        assertThat(terminal.out()).contains("stdin:1:1 error not-cold");
    }

    @Test
    void json_has_the_shape_that_is_promised() throws IOException {
        var code = terminal.run(
                "lint", "--format", "json", kind, cold, folder.resolve("absent").toString());

        assertThat(code).isEqualTo(2);
        var said = JSON.readTree(terminal.out());
        assertFits(said, "/hearback/lint/inspection.v1.schema.json");
        assertThat(said.at("/summary/belowBar").intValue()).isEqualTo(1);
        var finding = said.at("/files/1/findings/1");
        assertThat(finding.get("rule").textValue()).isEqualTo("not-cold");
        assertThat(finding.get("missing").booleanValue()).isFalse();
        assertThat(finding.get("places")).hasSize(2);
        assertThat(finding.at("/places/0/startLine").intValue()).isEqualTo(2);
        assertThat(finding.at("/places/0/endLine").intValue()).isEqualTo(3);
        assertThat(said.at("/files/1/findings/0/missing").booleanValue()).isTrue();
        assertThat(said.at("/unreadable/0/problem").textValue()).isEqualTo("there is no such file");
    }

    @Test
    void sarif_has_what_the_standard_requires() throws IOException {
        terminal.run(
                "lint",
                "--format",
                "sarif",
                kind,
                cold,
                folder.resolve("absent").toString());

        var log = JSON.readTree(terminal.out());
        assertFits(log, "/lint/sarif-2.1.0-required.schema.json");
        assertThat(log.at("/runs/0/tool/driver/rules")).hasSize(ScriptedJudge.RULES.size());
        assertThat(log.at("/runs/0/tool/driver/rules/0/help/text").textValue())
                .isEqualTo("No cold phrase. It keeps principle A3 of respect.");
        assertThat(log.at("/runs/0/invocations/0/executionSuccessful").booleanValue())
                .isFalse();
        var result = log.at("/runs/0/results/1");
        assertThat(result.get("ruleId").textValue()).isEqualTo("not-cold");
        assertThat(result.get("ruleIndex").intValue()).isZero();
        assertThat(result.get("level").textValue()).isEqualTo("error");
        assertThat(result.at("/message/text").textValue()).isEqualTo("No cold phrase. Leave it out.");
        var region = result.at("/locations/0/physicalLocation/region");
        var source = Files.readString(Path.of(cold));
        var offset = region.get("charOffset").intValue();
        assertThat(source.substring(offset, offset + region.get("charLength").intValue()))
                .isEqualTo("Tough\n  luck");
        assertThat(region.get("endColumn").intValue()).isEqualTo(7);
        assertThat(result.get("relatedLocations")).hasSize(1);
    }

    @Test
    void a_name_is_a_uri_in_sarif() {
        assertThat(SarifFormat.uri("templates/é a.txt")).isEqualTo("templates/%C3%A9%20a.txt");
        assertThat(SarifFormat.uri("de:refusal.txt")).isEqualTo("./de:refusal.txt");
        assertThat(SarifFormat.uri("/tmp/a b.txt")).isEqualTo("file:///tmp/a%20b.txt");
    }

    @Test
    void the_result_goes_to_a_file_if_asked() throws IOException {
        var output = folder.resolve("out.sarif");

        assertThat(terminal.run("lint", "--format", "sarif", "--output", output.toString(), cold))
                .isEqualTo(1);
        assertThat(JSON.readTree(Files.readString(output)).get("version").textValue())
                .isEqualTo("2.1.0");
        assertThat(terminal.out())
                .contains("Below \"acceptable\": 1", "Written to " + output)
                .doesNotContain("{");
    }

    @Test
    void a_file_that_cannot_be_written_is_told_calmly() {
        var output = folder.resolve("absent/out.json").toString();

        assertThat(terminal.run("lint", "--output", output, kind)).isEqualTo(2);
        assertThat(terminal.err()).contains("Cannot write to " + output).doesNotContain("Exception");
    }

    @Test
    void help_names_every_option() {
        assertThat(terminal.run("lint", "--help")).isZero();
        assertThat(terminal.out())
                .contains(
                        "--language",
                        "--genre",
                        "--stage",
                        "--jurisdiction",
                        "--bar",
                        "--format",
                        "--output",
                        "Exit codes");
    }

    private String write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static void assertFits(JsonNode json, String schema) throws IOException {
        try (var in = LintCommandTest.class.getResourceAsStream(schema)) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(in)
                            .validate(json))
                    .isEmpty();
        }
    }
}
