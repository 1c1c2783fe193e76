package io.hearback.load;

import org.openjdk.jmh.results.RunResult;

/**
 * One figure.
 *
 * @param scenario what was measured, and in which language
 * @param error half the 99.9 % confidence interval; null if too little was measured to tell
 */
record Score(String scenario, double score, String unit, Double error) {

    static Score of(RunResult run) {
        var benchmark = run.getParams().getBenchmark();
        var result = run.getPrimaryResult();
        return of(
                benchmark.substring(benchmark.lastIndexOf('.') + 1),
                run.getParams().getParam("language"),
                result.getScore(),
                result.getScoreUnit(),
                result.getScoreError());
    }

    /** @param method in camel case, which becomes words */
    static Score of(String method, String language, double score, String unit, double error) {
        var words = method.replaceAll("([A-Z])", " $1").toLowerCase();
        return new Score(words + ", " + language, score, unit, Double.isNaN(error) ? null : error);
    }
}
