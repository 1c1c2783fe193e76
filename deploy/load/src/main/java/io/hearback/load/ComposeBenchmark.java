package io.hearback.load;

import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.Matter;
import io.hearback.message.respect.Letter;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.RespectCheck;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a notice costs before it is scheduled: each call takes the next occasion. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ComposeBenchmark {

    @Param("en")
    public String language;

    private final Composer composer = new Composer();
    private final RespectCheck check = new RespectCheck();
    private List<Matter> matters;
    private List<Letter> letters;
    private int turn;

    @Setup
    public void write() {
        matters = Occasions.in(language);
        letters = matters.stream()
                .map(matter -> Occasions.letter(matter, composer.compose(matter)))
                .toList();
    }

    @Benchmark
    public Report composeAndCheck() {
        var matter = matters.get(next());
        return check.judge(Occasions.letter(matter, composer.compose(matter)));
    }

    @Benchmark
    public Composition compose() {
        return composer.compose(matters.get(next()));
    }

    @Benchmark
    public Report check() {
        return check.judge(letters.get(next()));
    }

    private int next() {
        turn = turn + 1 == matters.size() ? 0 : turn + 1;
        return turn;
    }
}
