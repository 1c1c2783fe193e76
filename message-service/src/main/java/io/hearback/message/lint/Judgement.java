package io.hearback.message.lint;

import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Report;

import java.util.List;

/** What the respect check says of a template. */
record Judgement(Template template, Report report) {

    /** @return the parts of the file that a finding means; its beginning where something is missing */
    List<Place> places(Finding finding) {
        return finding.spans().isEmpty()
                ? List.of(template.beginning())
                : finding.spans().stream().map(template::place).toList();
    }
}
