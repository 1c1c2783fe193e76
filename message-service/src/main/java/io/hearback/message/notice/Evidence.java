package io.hearback.message.notice;

import java.time.Instant;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/**
 * Something that somebody else knows about a notice.
 *
 * @param messageId with its angle brackets (RFC 5322, 3.6.4)
 * @param status the enhanced status code (RFC 3463), or null
 * @param at when that happened, or was looked for; not when we were told
 */
public record Evidence(String messageId, Finding finding, String status, Instant at) {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x7e&&[^<>]]{3,250}>");
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    /** RFC 3463, 3.2 and RFC 7505: all about the recipient's address; 5.1.7 and 5.1.8 are about the sender's. */
    private static final Pattern BAD_ADDRESS = Pattern.compile("5\\.1\\.([0-6]|10)");

    public Evidence {
        if (!isMessageId(requireNonNull(messageId, "messageId is null"))) {
            throw new IllegalArgumentException("messageId is none");
        }
        requireNonNull(finding, "finding is null");
        if (status != null && !isStatus(status)) {
            throw new IllegalArgumentException("status is none of RFC 3463");
        }
        requireNonNull(at, "at is null");
    }

    public static boolean isMessageId(String text) {
        return MESSAGE_ID.matcher(text).matches();
    }

    public static boolean isStatus(String text) {
        return STATUS.matcher(text).matches();
    }

    /** @return a code that anybody may see */
    String cause() {
        return status == null ? finding.name() : finding + "_" + status.replace('.', '_');
    }

    boolean isForNow() {
        return status != null && status.startsWith("4");
    }

    /** @return whether nothing else should be sent there: a full mailbox empties, a wrong address stays wrong */
    boolean condemnsAddress() {
        return switch (finding) {
            case COMPLAINED -> true;
            case BOUNCED, REJECTED ->
                status != null && BAD_ADDRESS.matcher(status).matches();
            default -> false;
        };
    }
}
