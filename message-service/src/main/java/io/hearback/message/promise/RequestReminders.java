package io.hearback.message.promise;

import io.hearback.contract.RequestsDue;
import io.hearback.message.compose.RequestReminder;
import io.hearback.message.notice.DigestNotices;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Reminds an organisation's contact of answers that are nearly due, or late, in the language that the organisation writes in. */
@ApplicationScoped
public class RequestReminders {

    private static final Logger LOG = Logger.getLogger(RequestReminders.class);

    private final Contacts contacts;
    private final DigestNotices notices;

    RequestReminders(Contacts contacts, DigestNotices notices) {
        this.contacts = contacts;
        this.notices = notices;
    }

    /** Part of the caller's transaction. What was told is not told again; nor is what an organisation without a contact has to do. */
    public void tell(Handle worker, List<RequestsDue> reminders, Instant now) {
        if (reminders.isEmpty()) {
            return;
        }
        var known = contacts.of(
                worker,
                reminders.stream().map(due -> new TenantId(due.tenantId())).collect(Collectors.toSet()));
        for (var due : reminders) {
            var tenant = new TenantId(due.tenantId());
            var contact = known.get(tenant);
            if (contact == null) {
                LOG.infof("REQUEST_REMINDER_TO_NOBODY reminder=%s", due.reminderId());
            } else {
                var reminder = new RequestReminder(
                        contact.voice(),
                        contact.organisation(),
                        contact.mailbox().name(),
                        contact.zone(),
                        due);
                notices.write(worker, tenant, reminder, contact.mailbox(), now);
            }
        }
    }
}
