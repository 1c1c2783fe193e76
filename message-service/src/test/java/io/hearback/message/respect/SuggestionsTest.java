package io.hearback.message.respect;

import org.junit.jupiter.api.Test;

import java.io.InputStreamReader;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTest {

    @Test
    void every_language_has_one_for_every_rule_and_the_same_words_for_verdicts() throws Exception {
        var english = keys("en");
        var rules = RespectCheck.rules().stream().map(card -> "rule." + card.id());
        var verdicts = Stream.of(Verdict.values()).map(verdict -> "verdict." + verdict);

        assertThat(english).containsAll(Stream.concat(rules, verdicts).toList());
        for (var language : new RespectCheck().languages()) {
            assertThat(keys(language)).as(language).isEqualTo(english);
        }
    }

    @Test
    void rules_have_ids_of_their_own() {
        assertThat(RespectCheck.rules())
                .extracting(RuleCard::id)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(19);
    }

    private static Set<String> keys(String language) throws Exception {
        var properties = new Properties();
        try (var in = SuggestionsTest.class.getResourceAsStream("/hearback/respect/" + language + ".properties")) {
            properties.load(new InputStreamReader(in, UTF_8));
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
    }
}
