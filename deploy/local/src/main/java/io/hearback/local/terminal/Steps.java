package io.hearback.local.terminal;

import io.hearback.local.machine.Waiting;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Work of some seconds that goes on side by side, with a word when each is done and a sign of life while one lasts. */
public final class Steps {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private final Progress progress;
    private final Map<String, Runnable> steps = new LinkedHashMap<>();

    public Steps(Progress progress) {
        this.progress = progress;
    }

    public Steps add(String name, Runnable work) {
        steps.put(name, work);
        return this;
    }

    /** Runs all steps and waits for all; then the first failure is thrown as it was. */
    public void run() {
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Map<String, Future<?>> running = new LinkedHashMap<>();
            steps.forEach((name, work) -> running.put(name, threads.submit(() -> {
                work.run();
                progress.say("  ready  %s (%.1f s)".formatted(name, seconds(began)));
            })));
            while (!Waiting.until(SIGN_OF_LIFE, () -> running.values().stream().allMatch(Future::isDone))) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("Interrupted");
                }
                progress.say("  …      %s (%.0f s)".formatted(unfinished(running), seconds(began)));
            }
            throwFirstFailure(running.values());
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static String unfinished(Map<String, Future<?>> running) {
        return running.entrySet().stream()
                .filter(step -> !step.getValue().isDone())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static void throwFirstFailure(Collection<Future<?>> done) {
        for (Future<?> step : done) {
            try {
                step.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
