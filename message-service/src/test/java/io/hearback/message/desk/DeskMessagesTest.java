package io.hearback.message.desk;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Properties;
import java.util.Set;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class DeskMessagesTest {

    /** A key that only lacks its French words would otherwise show in English, unnoticed. */
    @Test
    void both_languages_have_words_for_the_same_things() throws IOException {
        assertThat(keys("fr")).containsExactlyInAnyOrderElementsOf(keys("en"));
    }

    private static Set<String> keys(String language) throws IOException {
        var file = "/messages/desk_" + language + ".properties";
        try (var reader = new InputStreamReader(DeskMessagesTest.class.getResourceAsStream(file), UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words.stringPropertyNames();
        }
    }
}
