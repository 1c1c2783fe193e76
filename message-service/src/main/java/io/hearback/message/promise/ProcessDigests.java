package io.hearback.message.promise;

import io.hearback.contract.ProcessReported;
import io.hearback.message.compose.ProcessDigest;
import io.hearback.message.notice.DigestNotices;
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

    private final Contacts contacts;
    private final DigestNotices notices;

    ProcessDigests(Contacts contacts, DigestNotices notices) {
        this.contacts = contacts;
        this.notices = notices;
    }

    /** Part of the caller's transaction. A report that was told is not told again; one of an organisation without a contact is not. */
    public void tell(Handle worker, List<ProcessReported> reports, Instant now) {
        if (reports.isEmpty()) {
            return;
        }
        var known = contacts.of(
                worker,
                reports.stream().map(report -> new TenantId(report.tenantId())).collect(Collectors.toSet()));
        for (var report : reports) {
            var tenant = new TenantId(report.tenantId());
            var contact = known.get(tenant);
            if (contact == null) {
                LOG.infof("PROCESS_DIGEST_TO_NOBODY report=%s", report.reportId());
            } else {
                var digest = new ProcessDigest(
                        contact.voice(),
                        contact.organisation(),
                        contact.mailbox().name(),
                        report);
                notices.write(worker, tenant, digest, contact.mailbox(), now);
            }
        }
    }
}
