package io.hearback.intake.webhook;

import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Vendor;

import java.util.List;

/**
 * Fetches what a delivery only points to. One bean per vendor with thin deliveries. Called by the delivery worker outside
 * any database transaction, one at a time, and again after a crash; so it must only read.
 */
public interface Lookup {

    Vendor vendor();

    /**
     * @return what the resource says now; empty if nothing of it is our business. No {@link News.Ask}
     * @throws UnfitDeliveryException if asking again cannot help: there is no such resource, or the answer cannot be read
     * @throws VendorAwayException if the vendor cannot answer now
     */
    List<News> ask(Connection connection, News.Ask ask) throws UnfitDeliveryException;

    /**
     * @return whether the vendor itself knows nothing any more of whom it is said to have erased
     * @throws UnfitDeliveryException if what it answers cannot be read
     * @throws VendorAwayException if the vendor cannot answer now
     */
    boolean isGone(Connection connection, News.Erased erased) throws UnfitDeliveryException;
}
