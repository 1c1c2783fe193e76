package io.hearback.intake.connection;

import jakarta.enterprise.context.ApplicationScoped;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses this service may ask on behalf of an organisation: public ones over HTTPS (OWASP, server-side request
 * forgery). A name can move to a private address after it was checked, so whoever opens a connection checks {@link
 * #isAllowed} of the address it really connects to as well.
 */
@ApplicationScoped
public class SafeUrls {

    /** IPv4 blocks that are not for the public internet and that {@link InetAddress} does not know (RFC 6890, 6598, 2544). */
    private static final List<int[]> RESERVED = List.of(
            new int[] {0, 0, 0, 8},
            new int[] {100, 64, 0, 10},
            new int[] {192, 0, 0, 24},
            new int[] {198, 18, 0, 15},
            new int[] {240, 0, 0, 4});

    private final boolean privateAllowed;

    SafeUrls(ConnectionsConfig config) {
        this.privateAllowed = config.privateAddressesAllowed();
    }

    /** Asks DNS, so it may take some seconds. @return "the rule; the fix" that the address breaks, or empty */
    public Optional<String> brokenRule(URI url) {
        var secure = "https".equalsIgnoreCase(url.getScheme());
        if (!secure && !(privateAllowed && "http".equalsIgnoreCase(url.getScheme()))) {
            return Optional.of("must begin with https://; send the address of the vendor's API");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            return Optional.of("must be a host and a path alone; send it as https://host.example/path");
        }
        return privateAllowed ? Optional.empty() : brokenByHost(url.getHost());
    }

    private static Optional<String> brokenByHost(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(SafeUrls::isPublic)
                    ? Optional.empty()
                    : Optional.of("leads to a private address; send a public one");
        } catch (UnknownHostException e) {
            return Optional.of("names a host that DNS does not know; check it");
        }
    }

    /** @return whether a connection to this address may be opened */
    public boolean isAllowed(InetAddress address) {
        return privateAllowed || isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        var special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special && (address instanceof Inet6Address six ? isGlobal(six) : !isReserved(address.getAddress()));
    }

    /** Of 2000::/3 only, without those that carry an IPv4 address inside: Teredo and 6to4. */
    private static boolean isGlobal(Inet6Address address) {
        var bytes = address.getAddress();
        var teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        var sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return (bytes[0] & 0xE0) == 0x20 && !teredo && !sixToFour;
    }

    private static boolean isReserved(byte[] address) {
        var number = number(address[0], address[1], address[2]);
        return RESERVED.stream().anyMatch(block -> {
            var unlike = number ^ number((byte) block[0], (byte) block[1], (byte) block[2]);
            return unlike >>> (24 - block[3]) == 0;
        });
    }

    private static int number(byte first, byte second, byte third) {
        return (first & 0xFF) << 16 | (second & 0xFF) << 8 | (third & 0xFF);
    }
}
