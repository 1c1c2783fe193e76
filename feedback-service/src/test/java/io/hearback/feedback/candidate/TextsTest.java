package io.hearback.feedback.candidate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Every bundle of words, whoever reads it. */
@ParameterizedClass
@ValueSource(strings = {"text", "rate", "plan", "stay", "privacy", "inbox"})
class TextsTest {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, String> BUNDLES = Map.of(
            "text", "candidate.Texts",
            "rate", "candidate.RatingTexts",
            "plan", "candidate.PlanTexts",
            "stay", "candidate.ContactTexts",
            "privacy", "privacy.PrivacyTexts",
            "inbox", "console.InboxTexts");

    private final Class<?> texts;
    private final Properties english;
    private final Properties french;

    TextsTest(String bundle) throws ClassNotFoundException {
        texts = Class.forName("io.hearback.feedback." + BUNDLES.get(bundle));
        english = read(bundle, "en");
        french = read(bundle, "fr");
    }

    @Test
    void both_languages_have_every_text_and_no_other() {
        var keys =
                Arrays.stream(texts.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());
        assertThat(english.stringPropertyNames()).isEqualTo(keys);
        assertThat(french.stringPropertyNames()).isEqualTo(keys);
    }

    @Test
    void both_languages_name_the_same_people_and_things() {
        for (var key : english.stringPropertyNames()) {
            assertThat(slots(french.getProperty(key))).as(key).isEqualTo(slots(english.getProperty(key)));
        }
    }

    @Test
    void french_punctuation_never_stands_alone_on_a_line() {
        for (var key : french.stringPropertyNames()) {
            assertThat(french.getProperty(key))
                    .as(key)
                    .doesNotContainPattern("[^\u00a0]:|[^\u202f][;!?]|«[^\u00a0]|[^\u00a0]»|'");
        }
    }

    @Test
    void no_text_hurts_or_excuses() {
        for (var texts : new Properties[] {english, french}) {
            for (var key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key).toLowerCase(java.util.Locale.ROOT))
                        .as(key)
                        .doesNotContain("reject", "unsuccessful", "n/a", "unfortunately", "malheureusement", "rejet");
            }
        }
    }

    private static Object slots(String text) {
        return SLOT.matcher(text).results().map(slot -> slot.group(1)).collect(Collectors.toSet());
    }

    private static Properties read(String bundle, String language) {
        var name = "/messages/" + bundle + "_" + language + ".properties";
        try (var reader = new InputStreamReader(TextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
