package io.hearback.message.dispatch;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/**
 * The headers that notices about one job have in common, each written once (RFC 2047): the library takes as long over a title with
 * an accent as over a whole body.
 */
final class SharedHeaders {

    private static final int MOST = 1_000;

    private final LoadingCache<String, String> subjects = remembering(SharedHeaders::encoded);
    private final LoadingCache<String, String> senders;

    /** @param fromAddress of all senders */
    SharedHeaders(String fromAddress) {
        senders = remembering(name ->
                InternetAddress.toString(new InternetAddress[] {address(name, fromAddress)}, "From: ".length()));
    }

    /** @return what the library's {@code setSubject} would write */
    String subject(String text) {
        return subjects.get(text);
    }

    /** @return what the library's {@code setFrom} would write */
    String from(String name) {
        return senders.get(name);
    }

    static InternetAddress address(String name, String address) {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private static String encoded(String subject) {
        try {
            return MimeUtility.fold(
                    "Subject: ".length(), MimeUtility.encodeText(subject, StandardCharsets.UTF_8.name(), null));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private static LoadingCache<String, String> remembering(CacheLoader<String, String> writer) {
        return Caffeine.newBuilder().maximumSize(MOST).build(writer);
    }
}
