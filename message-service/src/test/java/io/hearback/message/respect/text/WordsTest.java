package io.hearback.message.respect.text;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @Test
    void are_read_without_case_accents_and_apostrophes() {
        assertThat(folded("L’équipe n'a pas ŒUVRÉ, daß"))
                .containsExactly("l", "equipe", "n", "a", "pas", "oeuvre", "dass");
    }

    @Test
    void keep_what_an_inclusive_spelling_ties_on() {
        assertThat(folded("Bewerber:innen Kandidat*in ouvert(e) étudiant·e·s atento/a"))
                .containsExactly("bewerberinnen", "kandidatin", "ouverte", "etudiantes", "atentoa");
    }

    @Test
    void know_the_gaps_of_templates() {
        assertThat(
                        folded(
                                "Dear {{candidate.first_name}}, ${job.title} at [Company Name] – {prenom}, [Your Name], [specific reason]"))
                .containsExactly(
                        "dear", "<name>", "<job>", "at", "<organisation>", "<name>", "<signatory>", "<reason>");
    }

    @Test
    void take_our_own_link_for_a_link() {
        assertThat(folded("page:\n{{link}}\nsee https://example.org/a?b=c or a@b.example"))
                .containsExactly("page", Word.LINK, "see", Word.LINK, "or", Word.MAIL);
    }

    @Test
    void stand_in_sentences_that_a_line_break_does_not_end() {
        var words = Words.of("One line\nand more. Another!\n\nLast");

        assertThat(words).extracting(Word::sentence).containsExactly(0, 0, 0, 0, 1, 2);
    }

    private static List<String> folded(String text) {
        return Words.of(text).stream().map(Word::folded).toList();
    }
}
