package io.hearback.message.notice;

import io.hearback.guard.KeyedHash;
import io.hearback.message.tenant.Sha256;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * What is derived from a notice's identity and a secret: always the same, and nobody else can guess it. So the link need
 * not be kept, and a notice rendered twice is the same to the byte.
 */
@ApplicationScoped
public class NoticeKey {

    private static final int LEAST_BYTES = 32;

    private final KeyedHash keyed;

    NoticeKey(LinkConfig config) {
        var bytes = Base64.getDecoder().decode(config.key());
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException("hearback.link.key is shorter than 32 bytes");
        }
        this.keyed = new KeyedHash(bytes);
    }

    /** @return the secret of the notice's link; never stored, never logged */
    public String linkToken(TenantId tenant, UUID notice) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("page", tenant, notice));
    }

    String linkHash(TenantId tenant, UUID notice) {
        return Sha256.of(linkToken(tenant, notice)).hex();
    }

    /** @return the part before the @ of the Message-ID (RFC 5322, 3.6.4) */
    String messageIdLeft(TenantId tenant, UUID notice) {
        return name("message-id", tenant, notice);
    }

    /** @return what separates the parts of the notice's MIME message (RFC 2046, 5.1.1) */
    public String boundary(TenantId tenant, UUID notice) {
        return name("boundary", tenant, notice);
    }

    /** @return what recognises an address and does not tell it; in lower case, as all who receive mail read it */
    String addressHash(TenantId tenant, String address) {
        return HexFormat.of().formatHex(derive("address", tenant, address.toLowerCase(Locale.ROOT)));
    }

    private String name(String purpose, TenantId tenant, UUID notice) {
        return HexFormat.of().formatHex(Arrays.copyOf(derive(purpose, tenant, notice), 20));
    }

    private byte[] derive(String purpose, TenantId tenant, Object what) {
        return keyed.of(purpose + "|" + tenant.value() + "|" + what);
    }
}
