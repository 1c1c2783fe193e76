package io.hearback.message.respect.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class LexiconsTest {

    static Set<String> languages() {
        return new TreeSet<>(new Language().known());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void know_phrases_for_every_sign(String language) throws Exception {
        assertThat(headings(language)).isEqualTo(headings("en"));
        assertThat(headings(language).stream().map(Sign::of)).containsExactlyInAnyOrder(Sign.values());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void can_be_read(String language) {
        assertThat(new Lexicon(language).find(Words.of("x"))).isEmpty();
    }

    @Test
    void tell_languages_apart_by_their_function_words() {
        var languages = new Language();

        assertThat(languages.of(
                        Words.of("We have decided not to take your application further, and we want to tell you why.")))
                .contains("en");
        assertThat(languages.of(Words.of("Nous avons décidé de ne pas retenir votre candidature pour le poste.")))
                .contains("fr");
        assertThat(languages.of(Words.of("Wir haben uns entschieden, Ihre Bewerbung nicht weiterzuverfolgen.")))
                .contains("de");
        assertThat(languages.of(Words.of("Hemos decidido no seguir adelante con su candidatura para el puesto.")))
                .contains("es");
        assertThat(languages.of(Words.of("Abbiamo deciso di non proseguire con la Sua candidatura per il posto.")))
                .contains("it");
        assertThat(languages.of(
                        Words.of("We hebben besloten niet verder te gaan met uw sollicitatie voor de functie.")))
                .contains("nl");
        assertThat(languages.of(Words.of("Decidimos não avançar com a sua candidatura para a vaga que nos interessa.")))
                .contains("pt");
        assertThat(languages.of(Words.of("Bonjour Camille, votre candidature n'a pas été retenue.")))
                .contains("fr");
        assertThat(languages.of(Words.of("Kubernetes, Terraform"))).isEmpty();
    }

    private static Set<String> headings(String language) throws Exception {
        try (var lines = new BufferedReader(new InputStreamReader(
                LexiconsTest.class.getResourceAsStream("/hearback/respect/" + language + ".txt"), UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("["))
                    .map(line -> line.substring(1, line.indexOf(']')))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
