package io.hearback.message.dispatch;

import io.hearback.message.notice.Notice;
import io.hearback.message.notice.SampleNotices;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Signatures, verified as a mail server does it, with a DNS that knows one record. */
class DkimTest {

    private static KeyPair pair;

    @TempDir
    private Path folder;

    private final Notice notice = SampleNotices.refusal();

    @BeforeAll
    static void generate() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    private static NoticeFormat format(Dkim dkim) {
        return new NoticeFormat(
                SampleNotices.key(),
                dkim,
                "notices@mail.hearback.example",
                "https://hear.example",
                "https://desk.example");
    }

    private String signed(String domain) throws Exception {
        return text(format(Keys.signing(pair, folder, domain)).toSend(notice));
    }

    private static String text(WrittenNotice written) {
        return new String(written.bytes(), StandardCharsets.ISO_8859_1);
    }

    /** @return the domains whose signatures are good */
    private static List<String> verify(String message, String where) throws Exception {
        var record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        var verifier = new DKIMVerifier((methods, selector, token) ->
                where.equals(selector + "._domainkey." + token) ? List.of(record) : List.of());
        var bytes = new ByteArrayInputStream(message.getBytes(StandardCharsets.ISO_8859_1));
        return verifier.verify(bytes).stream()
                .map(signature -> signature.getDToken().toString())
                .toList();
    }

    @Test
    void a_mail_server_finds_the_key_and_the_signature_good() throws Exception {
        assertThat(verify(signed(null), "2026a._domainkey.mail.hearback.example"))
                .containsExactly("mail.hearback.example");
        assertThat(verify(signed("hearback.example"), "2026a._domainkey.hearback.example"))
                .containsExactly("hearback.example");
    }

    @Test
    void whoever_changes_a_word_or_a_header_or_adds_a_sender_is_found_out() throws Exception {
        var message = signed(null);
        for (var changed : List.of(
                message.replace("Bonjour", "Bonsoir"),
                message.replace("Subject: ", "Subject: Re "),
                message.replace("camille@example.org", "camilla@example.org"),
                message.replaceFirst("\r\nFrom: ", "\r\nFrom: <boss@acme.example>\r\nFrom: "))) {
            assertThat(changed).isNotEqualTo(message);
            assertThatThrownBy(() -> verify(changed, "2026a._domainkey.mail.hearback.example"))
                    .isInstanceOf(FailException.class);
        }
    }

    @Test
    void the_signature_stands_before_what_would_leave_without_it_and_is_always_the_same() throws Exception {
        var message = signed(null);
        var plain = text(format(Keys.unsigned()).toSend(notice));
        assertThat(message).startsWith("DKIM-Signature: ").endsWith(plain).isEqualTo(signed(null));
        assertThat(message.substring(0, message.length() - plain.length()).split("\r\n"))
                .allMatch(line -> line.length() < 998);
        assertThat(plain).doesNotContain("DKIM");
    }

    @Test
    void the_hash_in_the_proof_is_that_of_the_signed_bytes() {
        var format = format(Keys.signing(pair, folder, null));
        assertThat(format.hash(notice)).isNotEqualTo(format(Keys.unsigned()).hash(notice));
    }

    @Test
    void what_would_sign_in_vain_is_told_at_start_and_the_key_never() throws Exception {
        assertThatThrownBy(() -> Keys.signing(pair, folder, "other.example"))
                .hasMessageContaining("hearback.dkim.domain");
        assertThatThrownBy(() -> Keys.signing(pair, folder, "il.hearback.example"))
                .hasMessageContaining("hearback.dkim.domain");
        var file = Files.writeString(folder.resolve("no.pem"), "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n");
        var unreadable = new Keys.Settings(Optional.of(file), Optional.of("2026a"), Optional.empty());
        assertThatThrownBy(() -> new Dkim(unreadable, "notices@hearback.example"))
                .hasMessageContaining("hearback.dkim.private-key")
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
        var nameless = new Keys.Settings(Optional.of(folder.resolve("dkim.pem")), Optional.empty(), Optional.empty());
        Keys.signing(pair, folder, null);
        assertThatThrownBy(() -> new Dkim(nameless, "notices@hearback.example"))
                .hasMessageContaining("hearback.dkim.selector");
    }
}
