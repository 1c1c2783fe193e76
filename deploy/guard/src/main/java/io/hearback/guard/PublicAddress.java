package io.hearback.guard;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet (IANA's special-purpose registries, RFC 6890), so that nobody can make a
 * service ask its own network (OWASP, server-side request forgery). A name can move to a private address after it was
 * checked, so whoever opens a connection asks this of the very address it connects to.
 */
public final class PublicAddress {

    private record Block(BigInteger prefix, int length, int bits) {

        static Block of(String cidr) {
            var slash = cidr.indexOf('/');
            var address = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
            var length = Integer.parseInt(cidr.substring(slash + 1));
            var bits = 8 * address.length;
            return new Block(new BigInteger(1, address).shiftRight(bits - length), length, bits);
        }

        boolean has(byte[] address) {
            return 8 * address.length == bits
                    && new BigInteger(1, address).shiftRight(bits - length).equals(prefix);
        }
    }

    /** For what there is no method of {@link InetAddress}: this network, shared, protocols, examples, benchmarks, reserved. */
    private static final List<Block> SPECIAL = blocks(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "240.0.0.0/4",
            // Of IPv6 only 2000::/3 is public at all. Of that: protocols and Teredo, examples, 6to4, examples.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private PublicAddress() {}

    /** @return false also for IPv6 addresses that carry an IPv4 address inside: whom they reach, another decides */
    public static boolean is(InetAddress address) {
        var special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        var bytes = address.getAddress();
        return !special
                && (!(address instanceof Inet6Address) || GLOBAL_UNICAST.has(bytes))
                && SPECIAL.stream().noneMatch(block -> block.has(bytes));
    }

    private static List<Block> blocks(String... cidrs) {
        return Stream.of(cidrs).map(Block::of).toList();
    }
}
