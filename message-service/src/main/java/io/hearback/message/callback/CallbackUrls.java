package io.hearback.message.callback;

import io.hearback.guard.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where a platform may be: on the public internet, behind https (OWASP, server-side request forgery). Asked when an
 * organisation names it and again with each call, as names move.
 */
@ApplicationScoped
public class CallbackUrls {

    private final boolean loopbackAllowed;
    private final Names names;

    @Inject
    CallbackUrls(CallbackConfig config) {
        this(config.loopbackAllowed(), Names::fromSystem);
    }

    CallbackUrls(boolean loopbackAllowed, Names names) {
        this.loopbackAllowed = loopbackAllowed;
        this.names = names;
    }

    /** Asks DNS, so it may take some seconds. @return "the rule; the fix" that the address breaks, or empty */
    public Optional<String> brokenRule(URI url) {
        if (!"https".equals(url.getScheme()) && !(loopbackAllowed && "http".equals(url.getScheme()))) {
            return Optional.of("must begin with https://; send the address that your platform takes notices at");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null || url.getPort() == 0) {
            return Optional.of("must have a host, and neither user nor fragment; send it as https://host.example/path");
        }
        try {
            return address(url).isPresent()
                    ? Optional.empty()
                    : Optional.of("leads to an address that is not public; send a public one");
        } catch (UnknownHostException e) {
            return Optional.of("names a host that DNS does not know; check it");
        }
    }

    /**
     * @return the address to connect to, and no other; empty if the host has one that is not for us to ask, be it among
     *     others
     */
    Optional<InetAddress> address(URI url) throws UnknownHostException {
        var addresses = names.of(host(url));
        return addresses.stream().allMatch(address -> isAllowed(url, address))
                ? Optional.of(addresses.getFirst())
                : Optional.empty();
    }

    /** @return without the brackets of an IPv6 address */
    static String host(URI url) {
        return url.getHost().replaceAll("^\\[|\\]$", "");
    }

    private boolean isAllowed(URI url, InetAddress address) {
        return loopbackAllowed && address.isLoopbackAddress()
                || "https".equals(url.getScheme()) && PublicAddress.is(address);
    }
}
