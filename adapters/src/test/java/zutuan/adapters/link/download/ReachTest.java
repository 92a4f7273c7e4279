package zutuan.adapters.link.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.PlatformProvider.InvalidOptions;

/// Nobody leads the bot around in our own network.
final class ReachTest {
    private static final Set<HostPort> NONE = Set.of();

    private static boolean allows(Reach reach, String address) {
        try {
            return !reach.addresses(URI.create(address)).isEmpty();
        } catch (IOException | IllegalArgumentException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::127.0.0.1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:100.64.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2001::1]",
                "[2002:7f00:1::]",
                "[fc00::1]",
                "[fd00::1]",
                "[fe80::1]",
                "[febf::1]",
                "[fec0::1]",
                "[ff02::1]"
            })
    void our_own_network_is_out_of_reach(String host) {
        assertThat(allows(Reach.outside(NONE, Reach.Resolver.system()), "http://" + host + "/a"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.0.0.1",
                "128.0.0.1",
                "169.253.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.0.1",
                "192.169.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "203.0.113.9",
                "223.255.255.255",
                "[::ffff:203.0.113.9]",
                "[2001:db8::1]",
                "[2400:3200::1]",
                "[fbff::1]"
            })
    void the_rest_of_the_world_is_not(String host) {
        assertThat(allows(Reach.outside(NONE, Reach.Resolver.system()), "http://" + host + "/a"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://017700000001/",
                "http://%31%32%37.0.0.1/",
                "http://127.0.0.1./",
                "http://localhost/",
                "http://[::1%25lo]/",
                "ftp://203.0.113.9/",
                "file:///etc/passwd",
                "//203.0.113.9/",
                "http:203.0.113.9",
                "http:///a",
                "图片",
                ""
            })
    void nothing_leads_there_in_disguise(String address) {
        var reach =
                Reach.outside(
                        NONE,
                        host -> {
                            var found = List.of(InetAddress.getAllByName(host));
                            assertThat(found).allMatch(OwnNetwork::contains);
                            return found;
                        });
        assertThat(allows(reach, address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.5/a, true",
        "http://10.0.0.5:8080/a, true",
        "http://10.0.0.6:8080/a, true",
        "http://10.0.0.6/a, false",
        "http://[fd00::5]/a, true",
        "http://[fd00::5]:81/a, false",
        "https://[fd00::5]:80/a, true",
        "https://[fd00::5]/a, false"
    })
    void what_is_allowed_there_may_be_one_port_only(String address, boolean allowed)
            throws InvalidOptions {
        var hosts =
                HostPort.all("media-hosts", List.of("10.0.0.5", "10.0.0.6:8080", "[FD00::5]:80"));

        assertThat(allows(Reach.outside(hosts, Reach.Resolver.system()), address))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5:", "10.0.0.5:99999", "http://a/", "a b", "[fd00::5", "图片"})
    void what_is_no_host_is_told_before_the_start(String word) {
        assertThatThrownBy(() -> HostPort.all("media-hosts", List.of(word)))
                .isInstanceOf(InvalidOptions.class)
                .hasMessageContaining("10.0.0.5:8080");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.QPIC.cn/x, true",
        "https://qpic.cn/x, true",
        "https://evilqpic.cn/x, false",
        "https://qpic.cn.evil.example/x, false",
        "https://qpic.cn@10.0.0.1/x, false",
        "https://home.qpic.cn/x, false",
        "http://files.lan/x, true",
        "http://b.files.lan/x, false"
    })
    void a_friendly_name_does_not_open_our_network(String address, boolean allowed) {
        var reach =
                Reach.below(
                        Set.of(new HostPort("qpic.cn", 0)),
                        Set.of(new HostPort("files.lan", 0)),
                        ReachTest::told);

        assertThat(allows(reach, address)).isEqualTo(allowed);
    }

    private static List<InetAddress> told(String host) {
        var inside = host.startsWith("home") || host.endsWith(".lan");
        return List.of(InetAddress.ofLiteral(inside ? "192.168.0.8" : "203.0.113.9"));
    }

    @Test
    void one_address_inside_is_enough_to_refuse_a_name() {
        var reach =
                Reach.outside(
                        NONE,
                        _ ->
                                List.of(
                                        InetAddress.ofLiteral("203.0.113.9"),
                                        InetAddress.ofLiteral("127.0.0.1")));

        assertThat(allows(reach, "http://two.example/")).isFalse();
    }
}
