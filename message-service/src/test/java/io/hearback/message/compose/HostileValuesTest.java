package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.hearback.message.compose.Composition.LINK;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people type is shown, never interpreted. */
class HostileValuesTest {

    private final Composer composer = new Composer();

    @ParameterizedTest
    @ValueSource(strings = {"{{link}}", "{{{link}}}", "{{{{link}}", "{{ {{link}}"})
    void a_typed_placeholder_is_never_taken_for_the_link(String typed) {
        var notice = composer.compose(everywhere(typed));

        assertThat(notice.subject()).doesNotContain(LINK);
        assertThat(notice.text()).containsOnlyOnce(LINK);
        assertThat(notice.html()).containsOnlyOnce(LINK);
        assertThat(notice.text().replace("\u2060", "")).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name}", "{job}", "%s %n", "$1 \\1", "~", "{", "}"})
    void a_typed_slot_is_left_as_it_is(String typed) {
        assertThat(composer.compose(everywhere(typed)).text()).contains("Hello " + typed + ",");
        assertThat(composer.compose(everywhere(typed)).html()).contains("Hello " + typed + ",");
    }

    @Test
    void html_escapes_what_people_typed() {
        var html = composer.compose(everywhere("<img src=x onerror=\"alert('1')\"> & co"))
                .html();

        assertThat(html)
                .doesNotContain("<img", "alert('1')")
                .contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co")
                .contains("<title>Our decision on your application: &lt;img");
    }

    @Test
    void a_typed_line_break_never_starts_a_new_line_of_the_subject() {
        assertThat(composer.compose(everywhere("a\r\nBcc: b\u2028c")).subject()).contains("a Bcc: b c");
    }

    @Test
    void a_very_long_word_keeps_a_line_to_itself() {
        var word = "x".repeat(300);

        assertThat(composer.compose(everywhere(word)).text().lines()).contains(word);
    }

    private static Matter everywhere(String typed) {
        var reason = Matters.with(Matters.chosenHad(typed), typed, typed);
        var signedBy = new Signatory(typed, typed, typed);
        return new Matter(
                NoticeKind.REFUSAL,
                Stage.INTERVIEW,
                Voice.of("en"),
                typed,
                typed,
                typed,
                signedBy,
                reason,
                Circumstances.NONE);
    }
}
