package io.hearback.message.callback;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells where a host is. Asked once for each call, so that nobody can answer the check one thing and the call another. */
@FunctionalInterface
interface Names {

    /** May take some seconds. @return at least one */
    List<InetAddress> of(String host) throws UnknownHostException;

    static List<InetAddress> fromSystem(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
