package io.hearback.message.promise;

import io.hearback.contract.ProcessReported;
import io.hearback.message.compose.ProcessDigest;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.Houses;
import io.hearback.message.notice.DigestNotices;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Tells an organisation's contact how a week or a month of its process was, in the language that the organisation writes in. */
@ApplicationScoped
public class ProcessDigests {

    private static final Logger LOG = Logger.getLogger(ProcessDigests.class);

    private final PromisePolicies policies;
    private final Houses houses;
    private final DigestNotices notices;

    ProcessDigests(PromisePolicies policies, Houses houses, DigestNotices notices) {
        this.policies = policies;
        this.houses = houses;
        this.notices = notices;
    }

    /** Part of the caller's transaction. A report that was told is not told again; one of an organisation without a contact is not. */
    public void tell(Handle worker, List<ProcessReported> reports, Instant now) {
        if (reports.isEmpty()) {
            return;
        }
        var tenants =
                reports.stream().map(report -> new TenantId(report.tenantId())).collect(Collectors.toSet());
        var terms = policies.terms(worker, tenants);
        for (var report : reports) {
            var tenant = new TenantId(report.tenantId());
            var contact = terms.get(tenant).policy().contact();
            if (contact == null) {
                LOG.infof("PROCESS_DIGEST_TO_NOBODY report=%s", report.reportId());
            } else {
                tell(worker, tenant, report, terms.get(tenant), new Mailbox(contact.name(), contact.email()), now);
            }
        }
    }

    private void tell(
            Handle worker, TenantId tenant, ProcessReported report, Terms terms, Mailbox reader, Instant now) {
        var style = houses.of(worker, tenant).style();
        var digest = new ProcessDigest(
                new Voice(style.language(), null, style.tone()),
                terms.organisation() == null ? "Hearback" : terms.organisation(),
                reader.name(),
                report);
        notices.write(worker, tenant, digest, reader, now);
    }
}
