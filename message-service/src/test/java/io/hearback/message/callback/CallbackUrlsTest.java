package io.hearback.message.callback;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class CallbackUrlsTest {

    private static final URI PLATFORM = URI.create("https://platform.example/notices");

    private static CallbackUrls where(String... addresses) {
        return new CallbackUrls(false, host -> addresses(addresses));
    }

    private static List<InetAddress> addresses(String... addresses) {
        return Stream.of(addresses).map(InetAddress::ofLiteral).toList();
    }

    @Test
    void a_public_platform_behind_https_is_called_where_it_was_found() throws UnknownHostException {
        assertThat(where("93.184.216.34").brokenRule(PLATFORM)).isEmpty();
        assertThat(where("93.184.216.34", "2606:4700::1111").address(PLATFORM))
                .contains(InetAddress.ofLiteral("93.184.216.34"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.168.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1"
            })
    void a_name_that_leads_to_our_own_network_is_refused_even_among_public_ones(String address)
            throws UnknownHostException {
        assertThat(where(address).brokenRule(PLATFORM))
                .hasValueSatisfying(rule -> assertThat(rule).contains("not public"));
        assertThat(where("93.184.216.34", address).address(PLATFORM)).isEmpty();
        assertThat(where(address, "93.184.216.34").address(PLATFORM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://platform.example/",
                "ftp://platform.example/",
                "//platform.example/",
                "file:/etc/passwd",
                "https:///notices",
                "https://me@platform.example/",
                "https://platform.example/#a",
                "https://platform.example:0/"
            })
    void an_address_is_https_a_host_and_a_path(String url) {
        assertThat(where("93.184.216.34").brokenRule(URI.create(url))).isPresent();
    }

    @Test
    void a_host_that_nobody_knows_is_told() {
        var nobody = new CallbackUrls(false, host -> {
            throw new UnknownHostException(host);
        });
        assertThat(nobody.brokenRule(PLATFORM))
                .hasValueSatisfying(rule -> assertThat(rule).contains("DNS"));
    }

    @Test
    void the_local_profile_reaches_this_machine_and_no_other_private_one() throws UnknownHostException {
        var local = new CallbackUrls(true, Names::fromSystem);
        assertThat(local.brokenRule(URI.create("http://127.0.0.1:8080/"))).isEmpty();
        assertThat(local.brokenRule(URI.create("http://[::1]:8080/"))).isEmpty();
        assertThat(local.address(URI.create("http://192.168.0.1/"))).isEmpty();
        assertThat(local.address(URI.create("http://169.254.169.254/"))).isEmpty();
        assertThat(local.address(URI.create("http://93.184.216.34/")))
                .as("in clear text")
                .isEmpty();
    }
}
