package io.hearback.message.api;

import io.hearback.contract.ReasonDetail;
import io.hearback.message.compose.Reason;

/** Which details go with a reason's code; the same rules as at intake-service. */
final class ReasonRules {

    private ReasonRules() {}

    /** @param reason as it was read, so without what said nothing; null if it has no code */
    static void check(Form form, Reason reason) {
        if (reason == null) {
            return;
        }
        var code = reason.code();
        for (var detail : ReasonDetail.values()) {
            var present = reason.details().containsKey(detail);
            if (!present && code.required().contains(detail)) {
                form.refuse(detail.field(), "is missing: " + code + " needs it", "send it in the candidate's language");
            }
            if (present && !code.takes(detail)) {
                form.refuse(detail.field(), "does not go with " + code, "leave it out or send the code it belongs to");
            }
        }
    }
}
