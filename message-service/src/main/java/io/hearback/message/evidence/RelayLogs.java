package io.hearback.message.evidence;

import io.hearback.message.notice.Evidence;
import io.hearback.message.notice.Finding;
import io.hearback.message.notice.Unproved;
import org.jboss.logging.Logger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The logs of our own relays. That one relay has a notice, its log tells alone; that none has it, only all of them together,
 * each whole from before the hand-over until the quarantine is over. A log that cannot be read makes all of them silent.
 *
 * @param files one for each relay
 */
record RelayLogs(List<Path> files, ZoneId zone, Duration quarantine) implements EvidenceSource {

    private static final Logger LOG = Logger.getLogger(RelayLogs.class);

    @Override
    public List<Evidence> about(List<Unproved> unproved, Instant now) {
        if (unproved.isEmpty()) {
            return List.of();
        }
        try {
            var wanted = unproved.stream().map(Unproved::messageId).collect(Collectors.toSet());
            var logs = new ArrayList<PostfixLog>();
            for (var file : files) {
                logs.add(read(file, wanted, new LogTime(zone, now)));
            }
            return unproved.stream()
                    .flatMap(
                            notice -> finding(notice, logs, now)
                                    .map(finding -> new Evidence(notice.messageId(), finding, null, now))
                                    .stream())
                    .toList();
        } catch (IOException e) {
            LOG.warnf("RELAY_LOG_UNREADABLE: %s", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private Optional<Finding> finding(Unproved notice, List<PostfixLog> logs, Instant now) {
        if (logs.stream().anyMatch(log -> log.hasTaken(notice.messageId()))) {
            return Optional.of(Finding.IN_RELAY_LOG);
        }
        var until = notice.since().plus(quarantine);
        var absent = !now.isBefore(until)
                && logs.stream().allMatch(log -> log.proves(notice.messageId(), notice.notBefore(), until));
        return absent ? Optional.of(Finding.NOT_IN_RELAY_LOG) : Optional.empty();
    }

    /**
     * The file is opened before the older one is read: if the log is rotated meanwhile, we read some of it twice, and miss
     * only what is newest, which makes the log look shorter than it is.
     */
    private static PostfixLog read(Path file, Set<String> wanted, LogTime time) throws IOException {
        var log = new PostfixLog(wanted, time);
        try (var newer = reader(file)) {
            var rotated = file.resolveSibling(file.getFileName() + ".1");
            if (Files.exists(rotated)) {
                try (var older = reader(rotated)) {
                    older.lines().forEach(log::line);
                }
            }
            newer.lines().forEach(log::line);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return log;
    }

    /** Latin-1 reads any bytes; all that we look for is US-ASCII. */
    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1));
    }
}
