package io.hearback.feedback.metric;

import com.datadoghq.sketch.ddsketch.encoding.BinEncodingMode;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.Flag;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import com.datadoghq.sketch.ddsketch.store.SparseStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * How many waits lie in which of the buckets of {@link Waits}. Counts of a change may be negative; those of a cell, and of cells
 * together, are not. Encoded as DDSketch's library encodes bins: one encoding behind another is that of both together.
 */
final class Buckets {

    private final SortedMap<Integer, Long> counts = new TreeMap<>();

    void add(int bucket, long waits) {
        if (waits != 0) {
            counts.merge(bucket, waits, (one, other) -> one + other == 0 ? null : one + other);
        }
    }

    void add(Buckets others) {
        others.counts.forEach(this::add);
    }

    /** @param encoded by {@link #encoded}, once or several times */
    void add(byte[] encoded) {
        var bins = new SparseStore();
        try {
            var input = ByteArrayInput.wrap(encoded);
            while (input.hasRemaining()) {
                bins.decodeAndMergeWith(input, BinEncodingMode.ofFlag(Flag.decode(input)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("waits cannot be read", e);
        }
        bins.forEach((bucket, waits) -> add(bucket, Math.round(waits)));
    }

    /** @return of a change: what is put in */
    Buckets more() {
        return only(waits -> waits > 0);
    }

    /** @return of a change: what is taken out, as counts below zero */
    Buckets less() {
        return only(waits -> waits < 0);
    }

    private Buckets only(LongPredicate wanted) {
        var some = new Buckets();
        counts.forEach((bucket, waits) -> {
            if (wanted.test(waits)) {
                some.add(bucket, waits);
            }
        });
        return some;
    }

    /** To be asked when no count is negative. */
    byte[] encoded() {
        var bins = new SparseStore();
        counts.forEach(bins::add);
        var output = GrowingByteArrayOutput.withDefaultInitialCapacity();
        try {
            bins.encode(output, Flag.Type.POSITIVE_STORE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.trimmedCopy();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** @return none that is empty */
    SortedMap<Integer, Long> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }
}
