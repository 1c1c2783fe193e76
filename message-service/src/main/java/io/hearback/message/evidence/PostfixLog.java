package io.hearback.message.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a log of Postfix, line by line, for a few Message-IDs. {@code cleanup} names one as soon as it has seen the header,
 * which is before the message is safe and may still end in a refusal; only with {@code qmgr}'s first line about the same
 * queue id has Postfix taken it. Queue ids are used again, so a name that cleanup gives one anew counts from then on.
 */
final class PostfixLog {

    /** The relay's clock and ours may be apart by this much. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private static final Pattern LINE =
            Pattern.compile("\\S* ?.*? postfix[\\w./-]*/(\\w+)\\[\\d+]: (?:(\\w{5,30}): (.*))?");
    private static final Pattern NAMED = Pattern.compile("(?:resent-)?message-id=(<[^<>\\s]+>).*");

    /** rsyslog's and systemd-journald's ways to say that lines are missing. */
    private static final Pattern LOSS =
            Pattern.compile("rate-limiting|imuxsock lost \\d+|Suppressed \\d+ messages|messages lost");

    private final Set<String> wanted;
    private final LogTime time;
    private final Map<String, String> named = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private Instant first;
    private Instant last;
    private boolean incomplete;

    PostfixLog(Set<String> wanted, LogTime time) {
        this.wanted = wanted;
        this.time = time;
    }

    /** In the order of the log. A line that is not Postfix's says nothing, but that lines were lost. */
    void line(String line) {
        var match = LINE.matcher(line);
        if (match.lookingAt()) {
            time.of(line).ifPresent(this::reaches);
            if (match.group(2) != null) {
                says(match.group(1), match.group(2), match.group(3));
            }
        } else if (LOSS.matcher(line).find()) {
            incomplete = true;
        }
    }

    private void reaches(Instant at) {
        first = first == null ? at : first;
        last = at;
    }

    private void says(String daemon, String queueId, String text) {
        var name = NAMED.matcher(text);
        if (daemon.equals("cleanup") && name.matches()) {
            named.remove(queueId);
            if (wanted.contains(name.group(1))) {
                named.put(queueId, name.group(1));
                seen.add(name.group(1));
            }
        } else if (daemon.equals("qmgr") && text.startsWith("from=") && named.containsKey(queueId)) {
            taken.add(named.get(queueId));
        }
    }

    boolean hasTaken(String messageId) {
        return taken.contains(messageId);
    }

    /** @return whether the log is whole from the one time to the other, and has not so much as the name */
    boolean proves(String messageId, Instant from, Instant to) {
        return !incomplete
                && !seen.contains(messageId)
                && first != null
                && !first.isAfter(from.minus(SKEW))
                && !last.isBefore(to.plus(SKEW));
    }
}
