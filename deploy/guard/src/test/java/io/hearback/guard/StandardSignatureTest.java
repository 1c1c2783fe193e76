package io.hearback.guard;

import io.hearback.guard.StandardSignature.Finding;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class StandardSignatureTest {

    /** The specification's own example, which any of its libraries gives. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final Instant THEN = Instant.ofEpochSecond(1614265330);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

    @Test
    void signs_as_the_specification_shows() {
        var signature = StandardSignature.of(ID, THEN, BODY, List.of(SECRET));
        assertThat(signature.timestamp()).isEqualTo("1614265330");
        assertThat(signature.signatures()).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whoever_knows_one_of_the_live_secrets_can_tell() {
        var other = StandardSignature.newSecret();
        var signature = StandardSignature.of(ID, THEN, BODY, List.of(other, SECRET));
        assertThat(signature.of(BODY, List.of(SECRET), THEN)).isEqualTo(Finding.VERIFIED);
        assertThat(signature.of(BODY, List.of(other), THEN)).isEqualTo(Finding.VERIFIED);
        assertThat(signature.of(BODY, List.of(StandardSignature.newSecret()), THEN))
                .isEqualTo(Finding.WRONG);
        assertThat(signature.of(BODY, List.of(), THEN)).isEqualTo(Finding.WRONG);
    }

    @Test
    void each_byte_the_id_and_the_time_are_signed() {
        var signature = StandardSignature.of(ID, THEN, BODY, List.of(SECRET));
        var secrets = List.of(SECRET);
        assertThat(signature.of("{\"test\": 2432232315}".getBytes(UTF_8), secrets, THEN))
                .isEqualTo(Finding.WRONG);
        assertThat(new StandardSignature("other", signature.timestamp(), signature.signatures())
                        .of(BODY, secrets, THEN))
                .isEqualTo(Finding.WRONG);
        assertThat(new StandardSignature(ID, "1614265331", signature.signatures()).of(BODY, secrets, THEN))
                .isEqualTo(Finding.WRONG);
    }

    @Test
    void what_is_old_missing_or_no_signature_is_refused() {
        var signature = StandardSignature.of(ID, THEN, BODY, List.of(SECRET));
        var secrets = List.of(SECRET);
        assertThat(signature.of(BODY, secrets, THEN.plusSeconds(301))).isEqualTo(Finding.OUT_OF_TIME);
        assertThat(signature.of(BODY, secrets, THEN.minusSeconds(301))).isEqualTo(Finding.OUT_OF_TIME);
        assertThat(new StandardSignature(ID, "1614265330", null).of(BODY, secrets, THEN))
                .isEqualTo(Finding.MISSING);
        assertThat(new StandardSignature(ID, "soon", "v1,AAAA").of(BODY, secrets, THEN))
                .isEqualTo(Finding.UNREADABLE);
        assertThat(new StandardSignature(ID, "1614265330", "v1a,AAAA v1,?").of(BODY, secrets, THEN))
                .isEqualTo(Finding.UNREADABLE);
        var many = signature.signatures() + " v1,AAAA".repeat(16);
        assertThat(new StandardSignature(ID, "1614265330", many).of(BODY, secrets, THEN))
                .isEqualTo(Finding.UNREADABLE);
    }

    @Test
    void a_secret_has_its_form() {
        assertThat(StandardSignature.isSecret(StandardSignature.newSecret())).isTrue();
        assertThat(StandardSignature.isSecret(SECRET)).isTrue();
        assertThat(StandardSignature.isSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isFalse();
        assertThat(StandardSignature.isSecret("whsec_c2hvcnQ=")).isFalse();
        assertThat(StandardSignature.isSecret("whsec_" + "A".repeat(100))).isFalse();
    }
}
