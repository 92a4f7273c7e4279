package zutuan.bot.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.settings.Network;

/// Who is taken for whom, by the connection's other end and the headers.
final class SiteTest {
    private static final Site ALONE = new Site("127.0.0.1", Site.Outside.NONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | Host: 127.0.0.1:8080 | true",
                "127.0.0.1 | Host: localhost | true",
                "127.0.0.9 | Host: LOCALHOST.:8080 | true",
                "::1 | Host: [::1]:8080 | true",
                "192.0.2.7 | Host: 127.0.0.1:8080 | false",
                "127.0.0.1 | Host: bot.example.cn | false",
                "127.0.0.1 | Host: 127.0.0.1.example.cn | false",
                "127.0.0.1 | Host: 10.0.0.1 | false",
                "127.0.0.1 | Host: user@127.0.0.1 | false",
                "127.0.0.1 | Accept: */* | false",
                "127.0.0.1 | Host: 127.0.0.1; Forwarded: for=192.0.2.7 | false",
                "127.0.0.1 | Host: 127.0.0.1; x-forwarded-for: 127.0.0.1 | false",
                "127.0.0.1 | Host: 127.0.0.1; X-Forwarded-Proto: https | false",
                "127.0.0.1 | Host: 127.0.0.1; X-Forwarded-Host: a | false",
                "127.0.0.1 | Host: 127.0.0.1; X-Real-IP: 192.0.2.7 | false",
                "127.0.0.1 | Host: 127.0.0.1; VIA: 1.1 proxy | false",
                "127.0.0.1 | Host: 127.0.0.1:8080; Origin: http://127.0.0.1:8080 | true",
                "127.0.0.1 | Host: 127.0.0.1:8080; Origin: http://evil.test | false",
                "127.0.0.1 | Host: 127.0.0.1:8080; Origin: null | false",
            })
    void only_a_program_on_this_machine_is_this_machine(
            String peer, String headers, boolean expected) {
        assertThat(ALONE.isThisMachine(caller(peer, headers))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host: bot.test; Origin: http://bot.test | true",
                "Host: bot.test:80; Origin: http://bot.test | true",
                "Host: bot.test; Origin: http://bot.test:80 | true",
                "Host: bot.test; Origin: https://bot.test | true",
                "Host: bot.test:443; Origin: https://bot.test | true",
                "Host: bot.test; Origin: https://bot.test:443 | true",
                "Host: BOT.test; Origin: http://bot.TEST | true",
                "Host: bot.test:8080; Origin: http://bot.test:8080 | true",
                "Host: [::1]:8080; Origin: http://[::1]:8080 | true",
                "Host: bot.test:8080; Origin: http://bot.test:8081 | false",
                "Host: bot.test:8080; Origin: http://bot.test | false",
                "Host: bot.test; Origin: http://bot.test:8080 | false",
                "Host: bot.test:443; Origin: http://bot.test | false",
                "Host: bot.test; Origin: http://bot.test.evil.test | false",
                "Host: bot.test; Origin: http://evil.test | false",
                "Host: bot.test; Origin: null | false",
                "Host: bot.test; Origin: bot.test | false",
                "Host: bot.test; Origin: file://bot.test | false",
                "Host: bot.test; Accept: */* | false",
                // The public address, whatever the proxy made of the host.
                "Host: 127.0.0.1:8080; Origin: https://bot.example.cn:8443 | true",
                "Host: bot.example.cn; Origin: https://bot.example.cn:8443 | true",
                "Host: backend; Origin: https://bot.example.cn:8443 | true",
                "Host: 127.0.0.1:8080; Origin: https://bot.example.cn | false",
                "Host: 127.0.0.1:8080; Origin: https://bot.example.cn:8444 | false",
                "Host: 127.0.0.1:8080; Origin: http://bot.example.cn:8443 | false",
            })
    void a_page_is_of_this_site_with_its_own_port_only(String headers, boolean expected) {
        var site = behind("https://bot.example.cn:8443", List.of(), "127.0.0.1");
        assertThat(site.isOwnPage(caller("127.0.0.1", headers))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | Host: 127.0.0.1:8080 | true",
                "127.0.0.1 | Host: localhost:8080 | true",
                "127.0.0.1 | Host: [::1] | true",
                "127.0.0.1 | Host: bot.example.cn | true",
                "127.0.0.1 | Host: Bot.Example.CN.:443 | true",
                "127.0.0.1 | Host: bot.lan | true",
                "127.0.0.1 | Accept: */* | true",
                "127.0.0.1 | Host: evil.test | false",
                "127.0.0.1 | Host: 192.0.2.1 | false",
                "127.0.0.1 | Host: 127.0.0.1.evil.test | false",
                "127.0.0.1 | Host: a b | false",
                "0.0.0.0 | Host: 192.0.2.1:8080 | true",
                "0.0.0.0 | Host: [2001:db8::1] | true",
                "0.0.0.0 | Host: evil.test | false",
                "0.0.0.0 | Host: 1.2.3 | false",
                "10.0.0.5 | Host: 10.0.0.5:8080 | true",
                "10.0.0.5 | Host: 10.0.0.6 | false",
            })
    void a_request_under_a_foreign_name_is_not_meant(
            String host, String headers, boolean expected) {
        var outside = new Site.Outside("https://bot.example.cn", List.of("bot.lan"), List.of());
        var site = new Site(host, outside);
        assertThat(site.isMeant(caller("127.0.0.1", headers))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7 | X-Forwarded-For: 198.51.100.1 | 192.0.2.7",
                "10.0.0.9 | Accept: */* | 10.0.0.9",
                "10.0.0.9 | X-Forwarded-For: 198.51.100.1 | 198.51.100.1",
                "10.0.0.9 | X-Forwarded-For: 1.1.1.1, 198.51.100.1 | 198.51.100.1",
                "10.0.0.9 | X-Forwarded-For: 1.1.1.1; X-Forwarded-For: 198.51.100.1 | 198.51.100.1",
                "10.0.0.9 | X-Forwarded-For: 198.51.100.1, 10.0.0.8 | 198.51.100.1",
                "10.0.0.9 | X-Forwarded-For: 198.51.100.1:4711 | 198.51.100.1",
                "10.0.0.9 | X-Forwarded-For: [2001:db8::1]:4711 | 2001:db8:0:0:0:0:0:1",
                "10.0.0.9 | X-Forwarded-For: 2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "10.0.0.9 | X-Forwarded-For: 1.1.1.1, unknown | 10.0.0.9",
                "10.0.0.9 | X-Forwarded-For: evil.test | 10.0.0.9",
                "10.0.0.9 | Forwarded: for=198.51.100.1 | 198.51.100.1",
                "10.0.0.9 | Forwarded: by=x, For=\"[2001:db8::1]:47\" | 2001:db8:0:0:0:0:0:1",
                "10.0.0.9 | X-Real-IP: 198.51.100.1 | 10.0.0.9",
            })
    void a_proxy_of_ours_names_the_client_and_nobody_else_does(
            String peer, String headers, String expected) {
        var site = behind("https://bot.example.cn", List.of(), "10.0.0.0/28");
        assertThat(site.client(caller(peer, headers))).isEqualTo(expected);
    }

    private static Site behind(String url, List<String> names, String proxy) {
        var proxies = Stream.of(proxy).map(text -> Network.parse(text).orElseThrow()).toList();
        return new Site("127.0.0.1", new Site.Outside(url, names, proxies));
    }

    private static Caller caller(String peer, String headers) {
        var lines = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var header : headers.split(";(?= )", -1)) {
            var parts = header.strip().split(": ", 2);
            lines.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
        }
        return new Caller(
                Network.literal(peer),
                lines.keySet(),
                name -> {
                    @Nullable List<String> found = lines.get(name);
                    return Objects.requireNonNullElse(found, List.of());
                });
    }
}
