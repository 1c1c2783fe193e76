package io.hearback.message.desk;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderTest {

    @Test
    void reads_the_first_language_we_speak_and_else_english() {
        assertThat(Reader.of(List.of(Locale.GERMAN, Locale.CANADA_FRENCH, Locale.UK))
                        .lang())
                .isEqualTo("fr");
        assertThat(Reader.of(List.of(Locale.GERMAN)).lang()).isEqualTo("en");
        assertThat(Reader.of(List.of(Locale.of("*"))).lang()).isEqualTo("en");
        assertThat(Reader.of(List.of()).lang()).isEqualTo("en");
    }

    @Test
    void reads_times_in_utc() {
        assertThat(new Reader(Locale.FRENCH).time(Instant.parse("2026-11-20T09:30:00Z")))
                .contains("20 nov. 2026", "09:30 UTC");
        assertThat(new Reader(Locale.ENGLISH).time(Instant.parse("2026-11-20T21:30:00Z")))
                .contains("20 Nov 2026", "21:30 UTC");
    }
}
