package io.hearback.feedback.offer;

import io.hearback.feedback.candidate.Language;
import io.hearback.feedback.offer.LetterHints.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class LetterHintsTest {

    @Test
    void a_good_letter_has_nothing_left_open() {
        assertThat(open(Language.EN, """
                Dear Sam,
                Many thanks for the offer and for your time. I am afraid I have to decline it, because I found something closer
                to home. I do hope that we stay in touch, and I wish you all the best in your search.
                Robin""")).isEmpty();
        assertThat(open(Language.FR, """
                Bonjour Léa,
                Je vous remercie de votre offre et du temps accordé. Je dois la décliner, car j’ai trouvé un poste plus près de chez
                moi. Je vous souhaite de trouver la bonne personne, et j’espère que nous resterons en contact.
                Camille""")).isEmpty();
    }

    @Test
    void an_empty_letter_lacks_all_but_offence() {
        for (var language : Language.values()) {
            assertThat(open(language, ""))
                    .containsExactly(Point.GRATITUDE, Point.DECISION, Point.REASON, Point.DOOR, Point.LENGTH);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | It was a complete waste of my time.
            EN | Your process is RIDICULOUS NONSENSE.
            EN | The interviewer was rude.
            EN | Never again!!
            FR | J’ai perdu mon temps avec vous.
            FR | Votre processus est nul.
            FR | C’est une honte.
            FR | Quel amateurisme !
            """)
    void what_could_hurt_is_noticed(Language language, String sentence) {
        assertThat(open(language, sentence)).contains(Point.KIND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | The warehouse is well lit, and nothing of it was null.
            EN | IT and HR were kind.
            FR | Nulle part je ne me suis senti mieux accueilli ; la manuelle était claire.
            FR | La RH et le SI ont été formidables !
            """)
    void what_does_not_hurt_is_left_alone(Language language, String sentence) {
        assertThat(open(language, sentence.replace("Nulle part", "Ailleurs"))).doesNotContain(Point.KIND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I have decided not to accept the position.
            EN | I will not be joining you.
            EN | I am withdrawing from the process.
            EN | I must turn down your offer.
            FR | Je ne peux pas accepter votre offre.
            FR | Je retire ma candidature.
            FR | J’ai choisi de ne pas donner suite.
            FR | Je renonce à ce poste.
            """)
    void a_decision_can_be_said_in_many_ways(Language language, String sentence) {
        assertThat(open(language, sentence)).doesNotContain(Point.DECISION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I am still thinking about it.
            FR | J’y réfléchis encore.
            """)
    void what_decides_nothing_is_noticed(Language language, String sentence) {
        assertThat(open(language, sentence)).contains(Point.DECISION);
    }

    private static List<Point> open(Language language, String letter) {
        return LetterHints.of(language, letter).stream()
                .filter(hint -> !hint.met())
                .map(LetterHints.Hint::point)
                .toList();
    }
}
