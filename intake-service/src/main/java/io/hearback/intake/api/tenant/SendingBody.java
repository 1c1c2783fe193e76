package io.hearback.intake.api.tenant;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.hearback.contract.SendingHours;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.report.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;

/** When notices may reach candidates, in JSON. What is left out in a request is as usual. */
@Schema(
        name = "SendingHours",
        description =
                "When notices may reach a candidate, on the candidate's clock. At any hour: 00:00 to 24:00 on all days and holidays, with a humaneDelay of PT0S.")
public record SendingBody(
        @Pattern(regexp = SendingHours.TIME, message = "must be a time of the day; send one as 08:00")
        @Schema(examples = "08:00")
        String opens,

        @Pattern(regexp = SendingHours.CLOSING_TIME, message = "must be a time of the day; send one as 19:00, or 24:00")
        @Schema(description = "Later than it opens, on the same day", examples = "19:00")
        String closes,

        @Size(min = 1, max = 7, message = "must hold 1 to 7 days; leave it out for Monday to Friday")
        List<@NotNull(message = "is null; leave it out") DayOfWeek> days,

        @Pattern(regexp = SendingHours.CLOSING_TIME, message = "must be a time of the day; send one as 15:00, or 24:00")
        @Schema(description = "When it closes on Fridays; as closes for no difference", examples = "15:00")
        String fridayCloses,

        @Schema(description = "Whether notices may arrive on public holidays")
        Boolean onHolidays,

        @Pattern(
                regexp = SendingHours.SUBDIVISION,
                message = "must be 1 to 3 capital letters or digits; send BY for DE-BY")
        @Schema(
                description = "Whose holidays count as well, for candidates in the organisation's own country:"
                        + " what follows the country in ISO 3166-2",
                examples = "BY")
        String subdivision,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                implementation = String.class,
                description = "From a decision until its refusal leaves at the earliest",
                examples = "PT24H")
        Duration humaneDelay,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                implementation = String.class,
                description = "Over which notices that waited for an opening leave after it; more of them need longer",
                examples = "PT15M")
        Duration spread) {

    static SendingBody of(SendingHours hours) {
        return new SendingBody(
                hours.opens(),
                hours.closes(),
                hours.days(),
                hours.fridayCloses(),
                hours.onHolidays(),
                hours.subdivision(),
                hours.delay(),
                hours.spreading());
    }

    /** To be asked once the rules of each field are known to hold; the rules between them are checked here. */
    SendingHours hours(String country) {
        var usual = SendingHours.USUAL;
        var from = opens == null ? usual.opens() : opens;
        var to = closes == null ? usual.closes() : closes;
        if (from.compareTo(to) >= 0) {
            throw broken("closes", "must be later than opens, on the same day", "send 24:00 for the end of the day");
        }
        if (subdivision != null && country == null) {
            throw broken("subdivision", "needs a country", "send the country too, or leave the subdivision out");
        }
        return new SendingHours(
                from,
                to,
                days == null ? usual.days() : days,
                friday(from, to),
                onHolidays == null ? usual.onHolidays() : onHolidays,
                subdivision,
                within("humaneDelay", humaneDelay, usual.delay(), SendingHours.LONGEST_DELAY),
                within("spread", spread, usual.spreading(), SendingHours.LONGEST_SPREAD));
    }

    private String friday(String from, String to) {
        if (fridayCloses == null) {
            var usual = SendingHours.USUAL.fridayCloses();
            return usual.compareTo(from) > 0 && usual.compareTo(to) < 0 ? usual : to;
        }
        if (fridayCloses.compareTo(from) <= 0 || fridayCloses.compareTo(to) > 0) {
            throw broken(
                    "fridayCloses", "must be later than opens and no later than closes", "or leave Friday out of days");
        }
        return fridayCloses;
    }

    private static String within(String field, Duration told, Duration usual, Duration longest) {
        var length = told == null ? usual : told;
        if (length.isNegative() || length.compareTo(longest) > 0) {
            throw broken(field, "must be PT0S to " + longest, "send " + usual + ", for example");
        }
        return length.toString();
    }

    private static RuntimeException broken(String field, String rule, String fix) {
        return ProblemKind.RULE_BROKEN.with(new Violation("sending." + field, rule, fix));
    }
}
