package io.hearback.message.api;

import io.hearback.contract.Stage;
import io.hearback.message.compose.Tone;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.house.HouseStyles;
import io.hearback.message.house.Wordbook;
import io.hearback.message.respect.Verdict;
import io.hearback.message.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How the calling organisation writes. */
@Path("/v1/house-style")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "House style")
public class HouseStyleResource {

    private static final Duration SHORTEST_CALL = Duration.ofHours(1);
    private static final Duration LONGEST_CALL = Duration.ofDays(14);
    private static final int MOST_ENTRIES = 300;

    /**
     * @param language BCP 47; used where nobody has written words for the candidate's own
     * @param bar a notice below it is held for a person: RESPECTFUL or ACCEPTABLE
     * @param country whose law holds where a job names none; null if none is known
     * @param neutralCountries where no reason may be stated
     * @param callFirst the stages after which a recruiter calls before the notice leaves
     * @param callWithin how long the notice waits for that call, ISO 8601, from PT1H to P14D
     */
    public record Style(
            String language,
            String tone,
            String bar,
            String country,
            List<String> neutralCountries,
            List<String> callFirst,
            String callWithin) {

        static Style of(HouseStyle style) {
            return new Style(
                    style.language(),
                    style.tone().name(),
                    style.bar().name(),
                    style.country(),
                    List.copyOf(new TreeSet<>(style.neutralCountries())),
                    style.callFirst().stream().sorted().map(Enum::name).toList(),
                    style.callWithin().toString());
        }
    }

    private final HouseStyles styles;
    private final Wordbook wordbook;
    private final SecurityIdentity caller;

    HouseStyleResource(HouseStyles styles, Wordbook wordbook, SecurityIdentity caller) {
        this.styles = styles;
        this.wordbook = wordbook;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "How you write", description = "Our defaults, as long as you have chosen nothing.")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public Style style() {
        return Style.of(styles.stored(Callers.tenantOf(caller)));
    }

    @PUT
    @Operation(
            summary = "Choose how you write",
            description =
                    "Replaces everything, so every field but country must be there. Holds for notices written from"
                            + " now on, within seconds; those already written keep what they say.")
    @RolesAllowed(Callers.ADMIN)
    public Style choose(Style wanted) {
        var style = read(wanted);
        styles.save(Callers.tenantOf(caller), style);
        return Style.of(style);
    }

    private HouseStyle read(Style wanted) {
        var form = new Form();
        var all = form.required("", wanted, "send a style as GET answers it");
        form.check();
        var language = form.language("language", all.language(), wordbook.languages());
        var tone = form.oneOf("tone", form.required("tone", all.tone(), "choose FORMAL or INFORMAL"), Tone.class);
        var bar = form.oneOf(
                "bar",
                form.required("bar", all.bar(), "choose RESPECTFUL or ACCEPTABLE"),
                List.of(Verdict.RESPECTFUL, Verdict.ACCEPTABLE));
        var country = form.country("country", all.country());
        var neutral = list(form, "neutralCountries", all.neutralCountries(), form::country);
        var callFirst =
                list(form, "callFirst", all.callFirst(), (field, stage) -> form.oneOf(field, stage, Stage.class));
        var callWithin = callWithin(form, all.callWithin());
        form.check();
        return new HouseStyle(language, tone, bar, country, neutral, callFirst, callWithin);
    }

    private interface Reading<T> {
        T read(String field, String value);
    }

    private static <T> Set<T> list(Form form, String field, List<String> values, Reading<T> each) {
        if (values == null || values.size() > MOST_ENTRIES) {
            form.refuse(
                    field,
                    values == null ? "is missing" : "must have at most " + MOST_ENTRIES + " entries",
                    "send a list; [] for none");
            return Set.of();
        }
        var read = new HashSet<T>();
        IntStream.range(0, values.size()).forEach(i -> {
            var name = field + "[" + i + "]";
            var value = form.required(name, values.get(i), "leave the entry out");
            var entry = value == null ? null : each.read(name, value);
            if (entry != null) {
                read.add(entry);
            }
        });
        return read;
    }

    private static Duration callWithin(Form form, String value) {
        try {
            var duration = value == null ? null : Duration.parse(value);
            if (duration != null && duration.compareTo(SHORTEST_CALL) >= 0 && duration.compareTo(LONGEST_CALL) <= 0) {
                return duration.truncatedTo(ChronoUnit.SECONDS);
            }
        } catch (DateTimeException e) {
            // the same answer
        }
        form.refuse(
                "callWithin",
                value == null ? "is missing" : "must be a duration from PT1H to P14D",
                "write it in ISO 8601, such as P2D");
        return null;
    }
}
