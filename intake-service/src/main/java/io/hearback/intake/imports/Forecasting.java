package io.hearback.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.intake.outcome.Answer;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Where the outcomes of a dry run go: each batch is recorded and rolled back, so its answers are the true ones, and outcomes
 * that are alike are counted with one example, whose notices are foreseen.
 */
final class Forecasting implements Destination {

    /** Groups told apart. */
    private static final int GROUPS = 500;

    /** What makes outcomes alike: all that decides about words, hold and time. */
    private record Kind(OutcomeKind outcome, Stage stage, ReasonCode reason, String language, String country) {}

    private static final class Group {
        private final Example example;
        private long outcomes;

        Group(Example example) {
            this.example = example;
        }
    }

    private final TenantId tenant;
    private final Intake intake;
    private final TenantWall wall;
    private final Foresight foresight;
    private final ObjectMapper json;
    private final Map<Kind, Group> groups = new LinkedHashMap<>();
    private long others;

    Forecasting(TenantId tenant, Intake intake, TenantWall wall, Foresight foresight, ObjectMapper json) {
        this.tenant = tenant;
        this.intake = intake;
        this.wall = wall;
        this.foresight = foresight;
        this.json = json;
    }

    @Override
    public void take(Batch batch, BiConsumer<Handle, List<Answer>> along) {
        var answers = intake.tryAll(tenant, batch.told());
        wall.inside(tenant, handle -> {
            along.accept(handle, answers);
            count(batch, answers); // now, as batches come here in the order of the file
            return null;
        });
    }

    private void count(Batch batch, List<Answer> answers) {
        for (int each = 0; each < answers.size(); each++) {
            if (answers.get(each) instanceof Answer.Receipt(var outcome, var replayed) && !replayed) {
                var recipient = batch.told().get(each).outcome().recipient();
                count(new Example(batch.lineOf(each), outcome, recipient));
            }
        }
    }

    private void count(Example example) {
        var outcome = example.outcome();
        var kind = new Kind(outcome.kind(), outcome.stage(), outcome.reason(), example.language(), example.country());
        if (groups.size() == GROUPS && !groups.containsKey(kind)) {
            others++;
        } else {
            groups.computeIfAbsent(kind, key -> new Group(example)).outcomes++;
        }
    }

    @Override
    public String summary() {
        var known = foresight.of(
                tenant, groups.values().stream().map(group -> group.example).toList());
        var told = groups.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Kind, Group> each) -> each.getValue().outcomes)
                        .reversed())
                .map(each -> new Forecast.Group(
                        each.getKey().outcome(),
                        each.getKey().stage(),
                        each.getKey().reason(),
                        each.getKey().language(),
                        each.getKey().country(),
                        each.getValue().outcomes,
                        each.getValue().example.line(),
                        known.map(notices -> notices.getOrDefault(each.getValue().example, List.of()))
                                .orElse(null)))
                .toList();
        try {
            return json.writeValueAsString(new Forecast(told, others, known.isPresent()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
