package io.hearback.message.lint;

import io.hearback.message.respect.Report;

/** A labelled message and what the respect check says of it. */
record Answer(LabelledMessage message, Report report) {

    boolean says(String label) {
        return report.traits().contains(message.kind().labels().get(label));
    }
}
