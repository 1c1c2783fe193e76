package io.hearback.message.growth;

import io.hearback.contract.ReasonCode;
import io.hearback.message.growth.NextStep.Kind;
import io.hearback.message.growth.Suggestion.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import static io.hearback.contract.ReasonCode.EXPERIENCE_GAP;
import static io.hearback.contract.ReasonCode.SKILLS_GAP;
import static io.hearback.message.growth.Steps.forReason;
import static io.hearback.message.growth.Steps.general;
import static io.hearback.message.growth.Steps.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChoiceTest {

    private static final Need KUBERNETES = new Need("en", SKILLS_GAP, List.of("Kubernetes in production"));

    private static List<String> titles(Need need, List<NextStep> own, List<NextStep> ours) {
        return Choice.of(need, own, ours).stream()
                .map(suggestion -> suggestion.step().title())
                .toList();
    }

    private static List<String> titles(Need need, NextStep... own) {
        return titles(need, List.of(own), List.of());
    }

    @Test
    void the_closest_comes_first_and_the_order_of_the_catalogue_decides_the_rest() {
        assertThat(titles(
                        KUBERNETES,
                        general(Kind.ROLE, "general 1"),
                        forReason(Kind.MENTORING, "reason 1", SKILLS_GAP),
                        training("skill 1", "kubernetes"),
                        general(Kind.COURSE, "general 2"),
                        forReason(Kind.COURSE, "reason 2", EXPERIENCE_GAP, SKILLS_GAP),
                        training("skill 2", "Helm", "Kubernetes")))
                .containsExactly("skill 1", "skill 2", "reason 1", "reason 2", "general 1", "general 2");
    }

    @Test
    void what_is_for_another_reason_skill_or_language_is_left_out() {
        assertThat(titles(
                        KUBERNETES,
                        forReason(Kind.COURSE, "other reason", EXPERIENCE_GAP),
                        training("other skill", "Terraform"),
                        new NextStep(Kind.COURSE, "français", null, null, "fr", Set.of(), List.of()),
                        new NextStep(
                                Kind.COURSE,
                                "skill but other reason",
                                null,
                                null,
                                "en",
                                Set.of(EXPERIENCE_GAP),
                                List.of("Kubernetes"))))
                .isEmpty();
    }

    @Test
    void each_suggestion_says_why_it_is_there() {
        var chosen = Choice.of(
                KUBERNETES,
                List.of(training("a", "Kubernetes")),
                List.of(forReason(Kind.COURSE, "b", SKILLS_GAP), general(Kind.ROLE, "c")));
        assertThat(chosen).extracting(Suggestion::match).containsExactly(Match.SKILL, Match.REASON, Match.GENERAL);
        assertThat(chosen).extracting(Suggestion::own).containsExactly(true, false, false);
    }

    @Test
    void an_organisation_s_own_steps_come_before_even_closer_ones_of_ours() {
        assertThat(titles(
                        KUBERNETES,
                        List.of(general(Kind.COURSE, "own")),
                        List.of(forReason(Kind.COURSE, "ours", SKILLS_GAP))))
                .containsExactly("own", "ours");
    }

    @Test
    void there_are_at_most_six_and_each_direction_has_one_where_there_is_one() {
        var courses = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> training("course " + i, "Kubernetes"))
                .toList();
        var others = List.of(
                general(Kind.NETWORK, "network"), general(Kind.ROLE, "role"), general(Kind.MENTORING, "mentoring"));
        assertThat(titles(KUBERNETES, courses, others))
                .containsExactly("course 1", "course 2", "course 3", "course 4", "network", "role");
        assertThat(titles(KUBERNETES, courses, List.of()))
                .containsExactly("course 1", "course 2", "course 3", "course 4", "course 5", "course 6");
    }

    @Test
    void an_entry_that_is_there_twice_is_suggested_once() {
        assertThat(titles(KUBERNETES, general(Kind.COURSE, "a"), general(Kind.COURSE, "a")))
                .containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "Java, Java 21, true",
        "java, 'Spring, JAVA', true",
        "Java, JavaScript, false",
        "déploiement continu, Le Deploiement  Continu en équipe, true",
        "déploiement continu, continu déploiement, false",
        "C++, C++ and Rust, true",
        "C, C++, false",
        "C#, 'C#, .NET', true",
        ".net, 'C#, .NET', true",
        "R, R&D, false",
        "R, the R language, true",
        "Straßenbau, STRASSENBAU, true",
        "node.js, Node.js with TypeScript, true",
        "управление, Управление проектами, true"
    })
    void skills_are_found_by_word_whatever_their_case_and_accents(String skill, String detail, boolean found) {
        assertThat(titles(new Need("en", SKILLS_GAP, List.of("other", detail)), training("x", skill)))
                .hasSize(found ? 1 : 0);
    }

    @Test
    void words_of_two_details_make_no_skill_together() {
        assertThat(titles(
                        new Need("en", SKILLS_GAP, List.of("machine", "learning")), training("x", "machine learning")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr,fr,true", "fr,fr-CA,true", "fr-CA,fr,false", "pt-BR,pt-BR,true", "pt-BR,pt-PT,false", "fr,en,false"
    })
    void a_step_serves_its_language_and_the_regions_of_it(String written, String wanted, boolean serves) {
        var step = new NextStep(Kind.ROLE, "x", null, null, written, Set.of(), List.of());
        assertThat(titles(new Need(wanted, SKILLS_GAP, List.of()), step)).hasSize(serves ? 1 : 0);
    }

    @Test
    void the_detail_is_put_where_the_words_ask_for_it() {
        var steps =
                new NextStep[] {general(Kind.COURSE, "Practise[: {detail}]"), general(Kind.ROLE, "Roles with {detail}")
                };
        assertThat(titles(new Need("en", SKILLS_GAP, List.of("{detail} & $1", "Go")), steps))
                .containsExactly("Practise: {detail} & $1 and Go", "Roles with {detail} & $1 and Go");
        assertThat(titles(new Need("en", SKILLS_GAP, List.of(" ")), steps)).containsExactly("Practise");
        assertThat(titles(new Need("en", SKILLS_GAP, List.of("Go", "x".repeat(119))), steps)
                        .getFirst())
                .isEqualTo("Practise: Go");
        assertThat(titles(new Need("en", SKILLS_GAP, List.of("x".repeat(121))), steps))
                .containsExactly("Practise");
    }

    @Test
    void brackets_without_a_detail_in_them_are_text() {
        assertThat(titles(KUBERNETES, general(Kind.COURSE, "[Free] course"))).containsExactly("[Free] course");
    }

    @Test
    void a_link_is_https_or_none() {
        assertThatThrownBy(() -> new NextStep(
                        Kind.ROLE, "x", null, URI.create("http://example.org"), "en", Set.<ReasonCode>of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
