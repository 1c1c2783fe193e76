package io.hearback.message.notice;

import io.hearback.message.respect.Report;

/** Nobody may send this notice as it is, whoever decides so. */
public class DisrespectfulException extends RuntimeException {

    private final Report report;

    DisrespectfulException(Report report) {
        super("the notice is disrespectful");
        this.report = report;
    }

    /** @return what it breaks */
    public Report report() {
        return report;
    }
}
