package io.hearback.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.admission.Admission;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.report.OutcomeReader;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Takes files of outcomes in, and tells how far they have come. */
@ApplicationScoped
public class Imports {

    private final ImportRegister register;
    private final OutcomeReader reader;
    private final Intake intake;
    private final Admission admission;
    private final TenantWall wall;
    private final Foresight foresight;
    private final ObjectMapper json;

    Imports(
            ImportRegister register,
            OutcomeReader reader,
            Intake intake,
            Admission admission,
            TenantWall wall,
            Foresight foresight,
            ObjectMapper json) {
        this.register = register;
        this.reader = reader;
        this.intake = intake;
        this.admission = admission;
        this.wall = wall;
        this.foresight = foresight;
        this.json = json;
    }

    /**
     * Reads the file to its end, no faster than the organisation may report, and records what it says, in batches that are committed as they come: memory does not grow
     * with the file. Repeating it with the same id and file goes on where it was, after whatever stopped it; the lines of a
     * batch and how far the import has come are one commit, so none is lost and none is counted twice.
     *
     * @return how it ended
     * @throws ImportRefusedException if it is being sent already, or is another file than before; nothing was taken
     * @throws UnreadableFileException if from some line on nothing can be read; what came before is on record
     * @throws IOException if the file broke off; what came before is on record
     */
    public Import take(TenantId tenant, String id, Format format, InputStream file)
            throws IOException, UnreadableFileException {
        return run(tenant, id, format, file, false, (batch, along) -> {
            if (!batch.told().isEmpty()) { // a batch of bad lines only asks for no room
                awaitAdmission(tenant, batch.told().size());
            }
            intake.acceptAll(tenant, batch.told(), along);
        });
    }

    /**
     * Reads the file to its end and tells what would come of it; records and sends nothing. An outcome that comes twice in
     * the file counts twice. Repeating it begins anew.
     *
     * @throws ImportRefusedException if it is being sent already
     * @throws UnreadableFileException if from some line on nothing can be read
     * @throws IOException if the file broke off
     */
    public Import tryOut(TenantId tenant, String id, Format format, InputStream file)
            throws IOException, UnreadableFileException {
        return run(tenant, id, format, file, true, new Forecasting(tenant, intake, wall, foresight, json));
    }

    /** The file is not read on meanwhile, so whoever sends it is held up too. */
    private void awaitAdmission(TenantId tenant, int outcomes) {
        try {
            admission.await(tenant, outcomes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a batch was admitted", e);
        }
    }

    private Import run(
            TenantId tenant, String id, Format format, InputStream file, boolean dryRun, Destination destination)
            throws IOException, UnreadableFileException {
        var start = register.begin(tenant, id, format, dryRun);
        new ImportRun(tenant, id, start, register, reader, destination).run(format, file);
        return register.find(tenant, id).orElseThrow();
    }

    public Optional<Import> find(TenantId tenant, String id) {
        return register.find(tenant, id);
    }

    /** @return what would come of a dry run's file; empty for any other import, and until it has ended */
    public Optional<Forecast> forecastOf(Import known) {
        try {
            return known.forecast() == null
                    ? Optional.empty()
                    : Optional.of(json.readValue(known.forecast(), Forecast.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the latest first */
    public List<Import> latest(TenantId tenant, int limit) {
        return register.latest(tenant, limit);
    }

    /**
     * @param limit after which the rest of the last line still follows, as the next page begins behind that line
     * @return in the order of the lines, those after one of them
     */
    public List<Flaw> flaws(TenantId tenant, String id, long after, int limit) {
        return register.flaws(tenant, id, after, limit);
    }
}
