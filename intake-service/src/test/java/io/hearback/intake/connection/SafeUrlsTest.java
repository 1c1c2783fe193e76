package io.hearback.intake.connection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

class SafeUrlsTest {

    private final SafeUrls strict = Addresses.publicOnly();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fd00::1]",
                "[ff02::1]",
                "[2001::1]",
                "[2002:7f00:1::]",
                "[64:ff9b::7f00:1]",
                "[::ffff:127.0.0.1]",
                "localhost",
                "2130706433"
            })
    void what_only_this_machine_can_reach_is_not_asked(String host) {
        assertThat(strict.brokenRule(URI.create("https://" + host + "/v1"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.216.34", "100.63.255.255", "100.128.0.1", "198.17.0.1", "198.20.0.1", "[2606:4700::1]"})
    void what_is_public_is_asked(String host) {
        assertThat(strict.brokenRule(URI.create("https://" + host + "/v1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://93.184.216.34", "ftp://93.184.216.34", "//93.184.216.34", "file:/etc/passwd"})
    void only_https_is_spoken(String url) {
        assertThat(strict.brokenRule(URI.create(url)))
                .hasValueSatisfying(rule -> assertThat(rule).contains("https://"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https:///v1", "https://me@93.184.216.34", "https://93.184.216.34?a=b", "https://93.184.216.34#a"
            })
    void an_address_is_a_host_and_a_path_alone(String url) {
        assertThat(strict.brokenRule(URI.create(url))).isPresent();
    }

    @Test
    void a_test_may_ask_its_own_machine() {
        assertThat(Addresses.privateAllowed().brokenRule(URI.create("http://localhost:8080")))
                .isEmpty();
    }
}
