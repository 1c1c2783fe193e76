package io.hearback.intake.webhook.lookup;

import io.hearback.intake.webhook.UnfitDeliveryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QuestionTest {

    private static final URI BASE = URI.create("https://api.example/proxy/");

    @Test
    void an_id_stays_one_part_of_the_address() throws UnfitDeliveryException {
        assertThat(Question.of("v1", "opportunities", "../users?a=b#c d/é").under(BASE))
                .hasToString("https://api.example/proxy/v1/opportunities/..%2Fusers%3Fa%3Db%23c%20d%2F%C3%A9");
    }

    @Test
    void parameters_are_encoded_and_in_one_order() throws UnfitDeliveryException {
        var question = Question.of("a").with("z", "1&2").with("b", "ü");
        assertThat(question.under(BASE)).hasToString("https://api.example/proxy/a?b=%C3%BC&z=1%262");
        assertThat(question).isEqualTo(Question.of("a").with("b", "ü").with("z", "1&2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void what_would_lead_elsewhere_is_refused(String id) {
        assertThatExceptionOfType(UnfitDeliveryException.class).isThrownBy(() -> Question.of("v1", id));
    }
}
