package io.hearback.message.dispatch;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a mail server's refusal asks for fewer messages: 421 and 4yz with the enhanced status 4.7.x (RFC 3463, 3.8), as the
 * large providers say it, and not greylisting, which wants the same message again and no less of others.
 */
final class Throttling {

    private static final Pattern POLICY = Pattern.compile("\\b4\\.7\\.\\d{1,3}\\b");
    private static final Pattern GREYLISTING = Pattern.compile("gr[ea]y-?list");

    private Throttling() {}

    static boolean isAskedBy(HandOverResult result) {
        return result instanceof HandOverResult.Refused refused && !refused.forGood() && isAskedBy(refused);
    }

    private static boolean isAskedBy(HandOverResult.Refused refused) {
        var reply = refused.reply() == null ? "" : refused.reply().toLowerCase(Locale.ROOT);
        var asks = refused.code() == 421 || POLICY.matcher(reply).find();
        return asks && !GREYLISTING.matcher(reply).find();
    }
}
