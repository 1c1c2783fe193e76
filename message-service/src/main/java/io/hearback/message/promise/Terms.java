package io.hearback.message.promise;

import io.hearback.contract.Stage;
import io.hearback.message.setting.Settings;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * What an organisation's clocks go by.
 *
 * @param organisation its name; null for one whose settings have not come yet
 * @param promises days for each stage
 * @param zone on whose calendar days are counted
 * @param law null for none
 */
public record Terms(
        String organisation, Map<Stage, Integer> promises, ZoneId zone, LegalProfile law, PromisePolicy policy) {

    /** Of an organisation that has not been told of: it has promised nothing that we know. */
    static final Terms UNKNOWN = new Terms(null, Map.of(), ZoneOffset.UTC, null, PromisePolicy.DEFAULT);

    public Terms {
        promises = Map.copyOf(promises);
        requireNonNull(zone, "zone is null");
        requireNonNull(policy, "policy is null");
    }

    static Terms of(Settings settings, PromisePolicy policy) {
        var timetable = settings.timetable();
        return new Terms(
                settings.organisation(),
                settings.promises(),
                timetable.zone(),
                switch (policy.law()) {
                    case BY_PLACE ->
                        LegalProfile.at(timetable.country(), timetable.hours().subdivision());
                    case ONTARIO -> LegalProfile.ONTARIO;
                    case NONE -> null;
                },
                policy);
    }

    Terms with(PromisePolicy other) {
        return new Terms(organisation, promises, zone, law, other);
    }
}
