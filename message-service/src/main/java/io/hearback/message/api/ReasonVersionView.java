package io.hearback.message.api;

import io.hearback.contract.ReasonDetail;
import io.hearback.message.compose.Reason;
import io.hearback.message.notice.ReasonVersion;
import io.hearback.message.respect.Verdict;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A reason that a refusal stated.
 *
 * @param reason with the fields in which reasons are sent; absent where the law of the place lets none be stated
 * @param bodySha256 of the plain text, its link unfilled
 * @param by PLATFORM, for what came with the outcome, or RECRUITER
 */
public record ReasonVersionView(
        int version,
        Map<String, Object> reason,
        Verdict verdict,
        int score,
        int wordsVersion,
        String bodySha256,
        Instant at,
        String by) {

    static ReasonVersionView of(ReasonVersion version) {
        return new ReasonVersionView(
                version.version(),
                version.reason() == null ? null : fields(version.reason()),
                version.report().verdict(),
                version.report().score(),
                version.wordsVersion(),
                version.bodySha256(),
                version.at(),
                version.by());
    }

    private static Map<String, Object> fields(Reason reason) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", reason.code());
        for (var detail : ReasonDetail.values()) {
            if (reason.details().containsKey(detail)) {
                fields.put(detail.field(), value(reason, detail));
            }
        }
        if (reason.strength() != null) {
            fields.put("strength", reason.strength());
        }
        if (reason.advice() != null) {
            fields.put("advice", reason.advice());
        }
        return fields;
    }

    private static Object value(Reason reason, ReasonDetail detail) {
        return switch (detail) {
            case SKILLS -> reason.details().get(detail);
            case YEARS -> Integer.valueOf(reason.detailOf(detail));
            case EXPERIENCE,
                    CERTIFICATION,
                    LANGUAGE_LEVEL,
                    EXERCISE,
                    MISSING_PART,
                    AVAILABILITY,
                    OUR_WAY,
                    YOUR_WISH,
                    CHOSEN_HAD,
                    CAUSE -> reason.detailOf(detail);
        };
    }
}
