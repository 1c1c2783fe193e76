package io.hearback.intake.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.report.UnfitReportException;
import io.quarkiverse.resteasy.problem.HttpProblem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The items of a batch, each answered in its place: one that cannot be read keeps back no other. */
final class BatchItems {

    private BatchItems() {}

    interface Reader<T> {
        T read(JsonNode item) throws UnfitReportException;
    }

    /**
     * @param told by the caller
     * @param entering takes what could be read, if anything could, and answers in its order
     * @param answered makes an item of its index and answer
     * @param refused makes an item of its index and problem
     */
    static <T, A, I> List<I> answer(
            List<JsonNode> told,
            Reader<T> reader,
            Function<List<T>, List<A>> entering,
            BiFunction<Integer, A, I> answered,
            BiFunction<Integer, HttpProblem, I> refused) {
        var items = new ArrayList<I>(Collections.nCopies(told.size(), null));
        var places = new ArrayList<Integer>();
        var readable = new ArrayList<T>();
        for (int index = 0; index < told.size(); index++) {
            try {
                readable.add(reader.read(told.get(index)));
                places.add(index);
            } catch (UnfitReportException e) {
                items.set(index, refused.apply(index, ProblemKind.RULE_BROKEN.with(e.violations())));
            }
        }
        var answers = readable.isEmpty() ? List.<A>of() : entering.apply(readable);
        for (int each = 0; each < answers.size(); each++) {
            items.set(places.get(each), answered.apply(places.get(each), answers.get(each)));
        }
        return items;
    }
}
