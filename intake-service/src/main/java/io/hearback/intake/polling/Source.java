package io.hearback.intake.polling;

import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorAwayException;

import java.time.Instant;
import java.util.List;

/** Where the changes of one vendor are found. Only reads, so that a page can be read again after a crash. */
interface Source {

    Vendor vendor();

    /**
     * @param since all that changed from then on is wanted; what changed before may be in the answer as well
     * @param page null for the first
     * @throws UnfitDeliveryException if the page cannot be read
     * @throws VendorAwayException if the vendor cannot answer now
     */
    Page read(Connection connection, Instant since, String page) throws UnfitDeliveryException;

    /**
     * @param found bodies in the form that the vendor's {@code Ats} reads
     * @param next the next page, in the vendor's word; null if this is the last
     */
    record Page(List<byte[]> found, String next) {}
}
