package io.hearback.guard;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;

import static org.assertj.core.api.Assertions.assertThat;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", // this host
                "0.1.2.3",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0", // shared, as carriers and clouds use it
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254", // clouds' metadata
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1", // examples
                "192.88.99.1", // 6to4 relays
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.1", // benchmarks
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1", // multicast
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1", // IPv4-compatible
                "::ffff:127.0.0.1", // IPv4-mapped
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1", // NAT64
                "64:ff9b:1::1",
                "100::1",
                "2001::1", // Teredo
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::", // 6to4
                "3fff::1",
                "5f00::1",
                "fc00::1", // unique local
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_not_of_the_public_internet_is_not_asked(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2001:200::1",
                "2606:4700:4700::1111",
                "2a00:1450:4007::200e"
            })
    void what_is_public_may_be_asked(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isTrue();
    }
}
