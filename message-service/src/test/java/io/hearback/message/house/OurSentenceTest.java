package io.hearback.message.house;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OurSentenceTest {

    private final OurSentence skills = new OurSentence("reason.SKILLS_GAP.one", "One skill is missing: {skills}.");
    private final OurSentence greeting = new OurSentence("greeting.recruiter", "Hello {recruiter},");

    @Test
    void its_own_content_may_not_be_lost_and_names_may_stand_anywhere() {
        assertThat(skills.allowed()).containsExactly("job", "name", "organisation", "skills");
        assertThat(skills.required()).containsExactly("skills");
        assertThat(greeting.allowed()).contains("recruiter");
        assertThat(greeting.required()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For {job} we were missing {skills}.",
                "Il nous manquait\u00a0: {skills}\u202f!",
                "<b>{skills}</b> & \"co\" ${skills} ~ # %s \\u0041",
                "Hi {skills}",
            })
    void plain_text_in_one_line_can_be_used(String words) {
        assertThat(skills.flawsOf(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{skills}\nBcc: x",
                "{skills}\r.",
                "a\t{skills}",
                "{skills}\u0000",
                "{skills}\u0085",
                "{skills}\u2028",
                "{skills}\u2029",
                "\u202e{skills}",
                "{skills}\u200b.",
                "\ud800{skills}"
            })
    void what_is_not_one_line_of_visible_characters_cannot(String words) {
        assertThat(skills.flawsOf(words))
                .extracting(Flaw::rule)
                .containsExactly("must be one line of visible characters");
    }

    @ParameterizedTest
    @CsvSource({"a,must have 5 to 600 characters", "' ',is missing", "'',is missing"})
    void too_short_says_nothing(String words, String rule) {
        assertThat(greeting.flawsOf(words)).extracting(Flaw::rule).containsExactly(rule);
        assertThat(greeting.flawsOf(null)).extracting(Flaw::rule).containsExactly("is missing");
    }

    @Test
    void the_length_is_counted_in_characters() {
        assertThat(greeting.flawsOf("\ud83d\ude00".repeat(600))).isEmpty();
        assertThat(greeting.flawsOf("x".repeat(601)))
                .containsExactly(new Flaw("must have 5 to 600 characters", "it has 601; change that"));
        assertThat(greeting.flawsOf("\ud83d\ude00".repeat(4))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "skill", "Skills", " skills ", "inject:config", "#if x", "", "link"})
    void an_unknown_placeholder_is_named_with_those_that_may_stand_there(String name) {
        assertThat(skills.flawsOf("We missed {skills} and {" + name + "}."))
                .containsExactly(new Flaw(
                        "has the unknown placeholder {" + name + "}",
                        "use only {job}, {name}, {organisation}, {skills}, or write it without braces"));
    }

    @Test
    void a_lost_placeholder_is_named() {
        assertThat(skills.flawsOf("We missed something."))
                .containsExactly(
                        new Flaw("must have the placeholder {skills}", "put {skills} where its content is to stand"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{skills} {', '{'",
        "'{skills} }', '}'",
        "'{skills}}', '}'",
        "'{{skills}', '{'",
        "'{skills} {name', '{'"
    })
    void a_brace_alone_is_named(String words, String brace) {
        assertThat(skills.flawsOf(words))
                .extracting(Flaw::rule)
                .containsExactly("has a " + brace + " that belongs to no placeholder");
    }

    @Test
    void every_flaw_is_told_at_once() {
        assertThat(skills.flawsOf("{{link}}\n").stream().map(Flaw::rule).toList())
                .containsExactly(
                        "must be one line of visible characters",
                        "has the unknown placeholder {link}",
                        "must have the placeholder {skills}",
                        "has a { that belongs to no placeholder",
                        "has a } that belongs to no placeholder");
    }
}
