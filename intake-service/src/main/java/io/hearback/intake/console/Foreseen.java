package io.hearback.intake.console;

import io.hearback.contract.NoticeState;
import io.hearback.intake.imports.ForecastNotice;
import io.quarkus.qute.TemplateExtension;

/** How a page reads a notice of a forecast. */
@TemplateExtension
final class Foreseen {

    private Foreseen() {}

    static boolean held(ForecastNotice notice) {
        return notice.state() == NoticeState.HELD;
    }

    static HeldFor heldFor(ForecastNotice notice) {
        return HeldFor.of(notice.cause());
    }

    /** @return null where the words are still missing */
    static Respect respect(ForecastNotice notice) {
        return notice.verdict() == null ? null : Respect.valueOf(notice.verdict());
    }
}
