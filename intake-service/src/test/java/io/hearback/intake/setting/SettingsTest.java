package io.hearback.intake.setting;

import io.hearback.contract.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {

    @ParameterizedTest
    @CsvSource({"CA, 36", "DE, 6", "FR, 3", "US, 12", "NZ, 12", ", 12"})
    void how_long_things_are_kept_is_as_the_country_s_law_has_it(String country, int months) {
        assertThat(Retention.monthsIn(country)).isEqualTo(months);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://a.example/l.png", "https:///l.png", "https://u@a.example/l.png", "data:image/png,x"})
    void a_logo_is_public_and_https(String url) {
        assertThatThrownBy(() -> new Brand("Acme", null, URI.create(url))).hasMessageContaining("logoUrl");
    }

    @Test
    void the_standard_language_is_offered_and_none_twice() {
        assertThat(new Languages("fr", List.of("fr", "en", "fr")).offered()).containsExactly("fr", "en");
        assertThatThrownBy(() -> new Languages("de", List.of("fr"))).hasMessageContaining("not offered");
    }

    @Test
    void a_promise_has_a_number_of_days() {
        assertThatThrownBy(() -> new Promises(Map.of(Stage.OFFER, 0))).hasMessageContaining("1 to 365");
        assertThatThrownBy(() -> new Promises(Map.of(Stage.OFFER, 366))).hasMessageContaining("1 to 365");
    }
}
