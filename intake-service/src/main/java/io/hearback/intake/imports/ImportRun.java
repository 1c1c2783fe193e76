package io.hearback.intake.imports;

import io.hearback.intake.imports.ImportRefusedException.Why;
import io.hearback.intake.report.OutcomeReader;
import io.hearback.intake.report.UnfitReportException;
import io.hearback.intake.tenant.TenantId;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32C;

/** One reading of a file. While batches are being committed the next one is read, so neither waits for the other. */
final class ImportRun {

    /** Lines of a transaction: enough that a commit costs little a line, few enough that it is short. */
    static final int BATCH = 1000;

    private final TenantId tenant;
    private final String id;
    private final ImportRegister.Start start;
    private final ImportRegister register;
    private final OutcomeReader reader;
    private final Destination destination;
    private final CommitLine commits = new CommitLine(Duration.ofSeconds(2));
    private final CRC32C checksum = new CRC32C();
    private Batch batch = new Batch(checksum);

    ImportRun(
            TenantId tenant,
            String id,
            ImportRegister.Start start,
            ImportRegister register,
            OutcomeReader reader,
            Destination destination) {
        this.tenant = tenant;
        this.id = id;
        this.start = start;
        this.register = register;
        this.reader = reader;
        this.destination = destination;
    }

    /** Keeps the import ours while it runs, and says how it ended. What came whole before a file broke off is kept. */
    void run(Format format, InputStream file) throws IOException, UnreadableFileException {
        var state = Import.State.INTERRUPTED;
        String summary = null; // of a part of a file it would only mislead
        try (var _ = Heartbeat.every(ImportRegister.LEASE.dividedBy(3), this::renew)) {
            readAll(format.lines(file));
            commitRest();
            summary = destination.summary();
            state = Import.State.DONE;
        } catch (IOException | UnreadableFileException e) {
            commitRest();
            throw e;
        } finally {
            register.end(tenant, id, start.runner(), state, summary);
        }
    }

    private void renew() {
        register.renew(tenant, id, start.runner());
    }

    private void readAll(Lines lines) throws IOException, UnreadableFileException {
        passOver(lines);
        for (var line = lines.next(); line != null; line = lines.next()) {
            add(line);
            if (batch.size() == BATCH) {
                commit();
            }
        }
    }

    /** What was worked off before is read again, which is how another file is noticed. */
    private void passOver(Lines lines) throws IOException, UnreadableFileException {
        for (long passed = 0; passed < start.lines(); passed++) {
            var line = lines.next();
            if (line == null) {
                throw new ImportRefusedException(Why.OTHER_FILE);
            }
            checksum.update(line.content());
        }
        if (checksum.getValue() != start.checksum()) {
            throw new ImportRefusedException(Why.OTHER_FILE);
        }
    }

    private void add(Line line) {
        if (line.flaw() != null) {
            batch.refuse(line, List.of(line.flaw()));
            return;
        }
        try {
            batch.add(line, reader.read(line.json()), start.batch());
        } catch (UnfitReportException e) {
            batch.refuse(line, e.violations());
        }
    }

    private void commit() {
        var full = batch;
        var until = checksum.getValue();
        batch = new Batch(checksum);
        commits.add(full, turn -> commit(full, until, turn));
    }

    private void commit(Batch full, long until, CommitLine.Turn turn) {
        destination.take(full, (handle, answers) -> {
            turn.await();
            register.workedOff(handle, tenant, id, start.runner(), full.tally(answers), until, full.flaws(answers));
        });
    }

    private void commitRest() {
        if (batch.size() > 0) {
            commit();
        }
        commits.finish();
    }
}
