package io.hearback.message.desk;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Properties;
import java.util.Set;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class DeskMessagesTest {

    /** A key that only lacks its French words would otherwise show in English, unnoticed. */
    @ParameterizedTest
    @ValueSource(strings = {"desk", "term", "waiting", "many"})
    void both_languages_have_words_for_the_same_things(String bundle) throws IOException {
        assertThat(keys(bundle, "fr")).isNotEmpty().containsExactlyInAnyOrderElementsOf(keys(bundle, "en"));
    }

    private static Set<String> keys(String bundle, String language) throws IOException {
        var file = "/messages/" + bundle + "_" + language + ".properties";
        try (var reader = new InputStreamReader(DeskMessagesTest.class.getResourceAsStream(file), UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words.stringPropertyNames();
        }
    }
}
