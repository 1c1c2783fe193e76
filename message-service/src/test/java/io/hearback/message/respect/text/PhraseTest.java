package io.hearback.message.respect.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PhraseTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            keep your cv                 ; We keep your CV on file.               ; keep your CV
            keep (your|the) (cv|resume)  ; We keep the résumé.                    ; keep the résumé
            keep .. on file              ; We keep your CV on file.               ; keep your CV on file
            keep .. on file              ; We keep your very old long CV on file. ;
            keep ...                     ; We keep all of it.                     ; keep all of it
            appreciat* your              ; We APPRECIATED your visit.             ; APPRECIATED your
            points? forts?               ; Un point fort.                         ; point fort
            points? forts?               ; Vos points forts.                      ; points forts
            not (very)? easy             ; It was not easy.                       ; not easy
            not (very)? easy             ; It was not very easy.                  ; not very easy
            not _ easy                   ; It was not easy.                       ;
            don t reply                  ; Please don’t reply.                    ; don’t reply
            not .. easy                  ; It was not. Easy as that.              ;
            suite favorable              ; une suite  favorable                   ; suite  favorable
            (a (b|c)|d) e                ; x a c e                                ; a c e
            """)
    void is_found_word_by_word_and_within_a_sentence(String phrase, String text, String found) {
        assertThat(find(phrase, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".. on file", "_ years", "(very)? ..", "a) b", "a _? b"})
    void must_be_well_formed_and_begin_with_a_word(String phrase) {
        assertThatIllegalArgumentException().isThrownBy(() -> Phrase.of(phrase));
    }

    @Test
    void begins_with_each_of_its_ways() {
        assertThat(Phrase.of("(very|so*)? easy").beginnings()).containsExactlyInAnyOrder("very", "so*", "easy");
    }

    private static String find(String phrase, String text) {
        var words = Words.of(text);
        var compiled = Phrase.of(phrase);
        for (var at = 0; at < words.size(); at++) {
            var sentence = words.get(at).sentence();
            var limit = (int)
                    words.stream().filter(word -> word.sentence() <= sentence).count();
            var end = compiled.match(words, at, limit);
            if (end > at) {
                return text.substring(words.get(at).start(), words.get(end - 1).end());
            }
        }
        return null;
    }
}
