package io.hearback.message.growth;

import io.hearback.message.growth.NextStep.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.hearback.message.growth.CatalogueFormat.CSV;
import static io.hearback.message.growth.CatalogueFormat.JSON;
import static io.hearback.message.growth.CatalogueFormat.YAML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class CatalogueFormatTest {

    private static Catalogue read(CatalogueFormat format, String text) {
        return format.read(text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static List<Flaw> flaws(CatalogueFormat format, String text) {
        var thrown = catchThrowableOfType(FlawedCatalogueException.class, () -> read(format, text));
        assertThat(thrown).as("flawed").isNotNull();
        return thrown.flaws();
    }

    private static String text(CatalogueFormat format, Catalogue catalogue) {
        return new String(format.write(catalogue), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_as_it_was(CatalogueFormat format) {
        var titles = List.of(
                "plain",
                "=1+1",
                "'=1+1",
                "''@x",
                "'quoted'",
                "+1",
                "-1",
                "@x",
                "\uFF1Dx",
                "no",
                "007",
                "a,b;c|d",
                "é\u00a0: ü",
                "*alias",
                "&anchor",
                "- item",
                "{detail}",
                "say \"hi\"",
                "#x",
                "null",
                "~");
        var catalogue = new Catalogue(false, titles.stream().map(Steps::awkward).toList());
        assertThat(format.read(format.write(catalogue), false)).isEqualTo(catalogue);
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_catalogue_is_one_too(CatalogueFormat format) {
        assertThat(format.read(format.write(Catalogue.EMPTY), true)).isEqualTo(Catalogue.EMPTY);
    }

    @Test
    void yaml_is_read_as_people_write_it() {
        var catalogue = read(YAML, """
                # ours
                useDefault: false
                language: fr
                nextSteps:
                  - kind: COURSE
                    title: Une formation
                    description:
                    skills: [Kubernetes, 'C++']
                  - {kind: ROLE, title: Roles, language: en, reasons: [SKILLS_GAP]}
                """);
        assertThat(catalogue.useDefault()).isFalse();
        assertThat(catalogue.nextSteps()).extracting(NextStep::language).containsExactly("fr", "en");
        assertThat(catalogue.nextSteps().getFirst().skills()).containsExactly("Kubernetes", "C++");
    }

    @Test
    void csv_is_read_as_spreadsheets_write_it() {
        var semicolons = "\uFEFFTitle;Kind;LANGUAGE;skills\r\n\"A; \"\"b\"\"\";ROLE;fr;Go| C++ |\r\n;;;\r\n\r\n";
        assertThat(read(CSV, semicolons).nextSteps())
                .containsExactly(new NextStep(Kind.ROLE, "A; \"b\"", null, null, "fr", Set.of(), List.of("Go", "C++")));
    }

    @Test
    void a_sheet_runs_nothing_when_it_is_opened() {
        var cells = text(CSV, new Catalogue(true, List.of(Steps.awkward("=HYPERLINK(\"https://evil.example\")"))));
        assertThat(cells).contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"", "C++|'=1+1");
    }

    @Test
    void every_flaw_of_every_entry_is_told_with_its_place() {
        assertThat(flaws(YAML, """
                        nextSteps:
                          - kind: COURSE
                            title: fine
                            language: en
                          - kind: LESSON
                            titel: a
                            url: http://example.org
                            language: french
                            reasons: [SKILLS_GAP, OTHER]
                            skills: [1]
                        """))
                .allMatch(flaw ->
                        flaw.index() == 1 && flaw.line() == 5 && !flaw.fix().isBlank())
                .extracting(Flaw::field)
                .containsExactly("titel", "kind", "title", "url", "language", "reasons", "skills");
        assertThat(flaws(CSV, "kind,title,language\n\nROLE,\"two\nlines\",en\nROLE,x,\nROLE,x,en,more\n"))
                .extracting(Flaw::index, Flaw::line, Flaw::field)
                .containsExactlyInAnyOrder(tuple(0, 3, "title"), tuple(1, 5, "language"), tuple(2, 6, null));
        assertThat(flaws(JSON, "{\"nextSteps\":[\n{\"kind\":\"ROLE\",\"title\":\"x {name}\",\"language\":\"en\"}]}"))
                .extracting(Flaw::index, Flaw::line, Flaw::field)
                .containsExactly(tuple(0, 2, "title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "javascript:alert(1)",
                "https:///x",
                "https://user@example.org/",
                "https://example.org/ x",
                "https://exämple.org",
                "//example.org",
                "example.org",
                "HTTPS"
            })
    void a_link_that_could_mislead_is_a_flaw(String url) {
        assertThat(flaws(CSV, "kind,title,language,url\nROLE,x,en," + url))
                .extracting(Flaw::field)
                .containsExactly("url");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "JSON ! {",
                "JSON ! []",
                "JSON ! {\"nextSteps\":[],\"nextSteps\":[]}",
                "JSON ! {\"nextSteps\":[]} {}",
                "JSON ! {\"nextSteps\":[[[[[[[[[[[]]]]]]]]]]]}",
                "JSON ! {\"nextSteps\":{}}",
                "JSON ! {\"nextSteps\":[1]}",
                "JSON ! {\"nextSteps\":[], \"useDefault\":\"no\"}",
                "JSON ! {\"useDefault\":true}",
                "JSON ! {\"nextSteps\":[], \"owner\":{\"a\":[1]}}",
                "YAML ! nextSteps: [",
                "YAML ! nextSteps: *x",
                "YAML ! {a: &x [1], nextSteps: [*x, *x]}",
                "YAML ! {nextSteps: [], nextSteps: []}",
                "YAML ! [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]",
                "YAML ! ''",
                "CSV ! ''",
                "CSV ! kind,title",
                "CSV ! kind,title,language,price",
                "CSV ! kind,title,language,title",
            })
    void what_is_no_catalogue_is_told_so(CatalogueFormat format, String text) {
        assertThat(flaws(format, text)).isNotEmpty();
    }

    @Test
    void a_bomb_does_not_go_off() {
        var bomb = IntStream.range(1, 30)
                .mapToObj(i -> "a%d: &a%d [%s]"
                        .formatted(i, i, "*a%d,".formatted(i - 1).repeat(9)))
                .collect(Collectors.joining("\n", "a0: &a0 [lol]\n", "\nnextSteps: *a29\n"));
        assertThat(flaws(YAML, bomb)).extracting(Flaw::line).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void there_are_at_most_five_thousand(CatalogueFormat format) {
        var full = new Catalogue(
                true,
                IntStream.range(0, 5_000).mapToObj(i -> Steps.awkward("s" + i)).toList());
        assertThat(format.read(format.write(full), true).nextSteps()).hasSize(5_000);
        var oneMore = switch (format) {
            case CSV -> text(CSV, full) + "ROLE,x,,,en,,\r\n";
            case JSON -> text(JSON, full).replaceFirst("]}$", ",{}]}");
            case YAML -> text(YAML, full) + "- {}\n";
        };
        assertThat(flaws(format, oneMore)).last().extracting(Flaw::field).isEqualTo("nextSteps");
    }

    @Test
    void only_utf_8_is_read() {
        var latin1 = "kind,title,language\nROLE,été,fr".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(catchThrowableOfType(FlawedCatalogueException.class, () -> CSV.read(latin1, true))
                        .flaws())
                .extracting(Flaw::message)
                .containsExactly("must be UTF-8");
    }
}
