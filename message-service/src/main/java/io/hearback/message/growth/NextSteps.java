package io.hearback.message.growth;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.message.compose.Reason;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.EnumMap;
import java.util.List;

/** What a candidate can do next. */
@ApplicationScoped
public class NextSteps {

    private final Catalogues catalogues;
    private final GenericSteps ours = new GenericSteps();

    NextSteps(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * @param language BCP 47: of the notice
     * @param details of the reason, as noun phrases in that language; leave out numbers
     * @return at most six, the closest first; always the same for the same catalogue
     */
    public List<Suggestion> forNotice(TenantId tenant, String language, ReasonCode reason, List<String> details) {
        var need = new Need(language, reason, details);
        var own = catalogues.concerning(tenant, need);
        return Choice.of(need, own.nextSteps(), own.useDefault() ? ours.in(language) : List.of());
    }

    /** As above, for a reason as it was told. */
    public List<Suggestion> forNotice(TenantId tenant, String language, Reason reason) {
        var details = new EnumMap<ReasonDetail, List<String>>(ReasonDetail.class);
        details.putAll(reason.details()); // which has no order of its own
        details.remove(ReasonDetail.YEARS);
        return forNotice(
                tenant,
                language,
                reason.code(),
                details.values().stream().flatMap(List::stream).toList());
    }
}
