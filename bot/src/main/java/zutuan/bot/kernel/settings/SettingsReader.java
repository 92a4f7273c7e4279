package zutuan.bot.kernel.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Yaml.Mapping;

/** Reads a config directory and the environment into {@link Settings}. Used once. */
final class SettingsReader {
    private static final String FILE = "bot.yaml";
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private static final Pattern NAME = Pattern.compile("[\\p{IsLetter}\\p{Digit}._-]+");

    private final Mistakes mistakes = new Mistakes();
    private final ConfigFiles files;
    private final Environment environment;

    SettingsReader(Path configDir, Map<String, String> environment) {
        this.files = new ConfigFiles(configDir, mistakes);
        this.environment = new Environment(environment, mistakes);
    }

    Loaded load(List<FeatureSection<?>> features, Optional<Path> roster) {
        Section top = new Section(FILE, "", files.yaml(FILE).orElseGet(Mapping::empty), mistakes);
        List<Roster> rosters = rosters(top, roster);
        var media = Rules.media(top.section("media"));
        var understanding = Rules.understanding(top.section("understanding"));
        boolean demoLogin = demoLogin(top);
        var platforms = Platforms.read(top, rosters);
        // The features' last: by then every key of the kernel has been asked for.
        var settings =
                new Settings(
                        zone(top),
                        server(top.section("server")),
                        store(top.section("store")),
                        Rules.chat(top.section("chat")),
                        sections(top, features),
                        media,
                        understanding,
                        demoLogin,
                        platforms,
                        rosters,
                        files.calendar(),
                        environment.secrets());
        top.close();
        checkDemoLogin(settings, top);
        return mistakes.isEmpty()
                ? new Loaded.Ready(settings)
                : new Loaded.Mistakes(mistakes.all());
    }

    private static Map<String, Record> sections(Section top, List<FeatureSection<?>> features) {
        features.forEach(feature -> top.refuse(feature.key()));
        return features.stream()
                .collect(Collectors.toMap(FeatureSection::key, section -> section.read(top)));
    }

    /// A roster file given apart is named from the working directory, not from the config
    /// directory.
    private List<Roster> rosters(Section top, Optional<Path> apart) {
        var named = rosterFiles(top);
        return apart.map(Path::toAbsolutePath)
                .map(file ->
                        new RosterReader(files, mistakes)
                                .read(new LinkedHashSet<>(List.of(file.toString()))))
                .orElseGet(() -> new RosterReader(files, mistakes).read(named));
    }

    private static SequencedSet<String> rosterFiles(Section top) {
        List<String> named = top.texts("rosters");
        return new LinkedHashSet<>(named.isEmpty() ? List.of("roster.yaml") : named);
    }

    private static ZoneId zone(Section top) {
        String text = top.text("zone", DEFAULT_ZONE.getId());
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            top.mistake("zone", "没有“" + text + "”这个时区，中国请写 Asia/Shanghai");
            return DEFAULT_ZONE;
        }
    }

    private ServerSettings server(Section section) {
        ServerSettings defaults = ServerSettings.DEFAULTS;
        int megabytes =
                section.number("maxUploadMiB", (int) (defaults.maxUploadBytes() >> 20), 1, 1024);
        var server =
                new ServerSettings(
                        environment.text("ZUTUAN_HOST", section.text("host", defaults.host())),
                        environment.number(
                                "ZUTUAN_PORT",
                                section.number("port", defaults.port(), 0, 65535),
                                65535),
                        (long) megabytes << 20,
                        publicUrl(section),
                        sessionIdle(section),
                        names(section),
                        proxies(section));
        section.close();
        return server;
    }

    private static Duration sessionIdle(Section section) {
        int days = (int) ServerSettings.DEFAULTS.sessionIdle().toDays();
        return Duration.ofDays(section.number("sessionDays", days, 1, 365));
    }

    private static @Nullable String publicUrl(Section section) {
        String url = section.textOrNull("publicUrl");
        if (url != null && !url.matches("https?://\\S+[^/\\s]")) {
            section.mistake("publicUrl", "要写成 https://bot.example.cn 的样子，末尾不带斜线");
            return null;
        }
        return url;
    }

    private static List<String> names(Section section) {
        List<String> names = section.texts("names");
        names.stream()
                .filter(name -> !NAME.matcher(name).matches())
                .forEach(name ->
                        section.mistake(
                                "names", "“" + name + "”不行，只写主机名，如 bot.example.cn，不带 http:// 和端口"));
        return names;
    }

    private static List<Network> proxies(Section section) {
        List<Network> proxies = new ArrayList<>();
        for (String text : section.texts("proxies")) {
            Network.parse(text)
                    .ifPresentOrElse(
                            proxies::add,
                            () ->
                                    section.mistake(
                                            "proxies",
                                            "“" + text + "”不是地址，请写成 127.0.0.1 或 10.0.0.0/8 的样子"));
        }
        return proxies;
    }

    private StoreSection store(Section section) {
        StoreSection defaults = StoreSection.DEFAULTS;
        String url = environment.text("ZUTUAN_STORE_URL", section.text("url", defaults.url()));
        String user = section.textOrNull("user");
        var store =
                new StoreSection(
                        url,
                        environment.has("ZUTUAN_STORE_USER")
                                ? environment.textOrNull("ZUTUAN_STORE_USER")
                                : user,
                        environment.secrets().find("ZUTUAN_STORE_PASSWORD").orElse(null),
                        section.number("readers", defaults.readers(), 1, 64),
                        section.number("writers", defaults.writers(), 1, 64),
                        section.textOrNull("media"));
        checkStore(section, url);
        section.close();
        return store;
    }

    private void checkStore(Section section, String url) {
        if (section.has("password")) {
            section.textOrNull("password");
            section.mistake(
                    "password",
                    "密码不写进文件；请删去这一行，改设环境变量 ZUTUAN_STORE_PASSWORD（或 ZUTUAN_STORE_PASSWORD_FILE 指向密码文件）");
        }
        if (!url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
            aboutUrl(section, "数据库地址要以 jdbc:sqlite: 或 jdbc:postgresql: 开头");
        } else if (url.contains("password=")) {
            aboutUrl(section, "密码不写在地址里；请从地址中删去，改设环境变量 ZUTUAN_STORE_PASSWORD");
        }
    }

    private void aboutUrl(Section section, String message) {
        if (environment.has("ZUTUAN_STORE_URL")) {
            environment.mistake("ZUTUAN_STORE_URL", message);
        } else {
            section.mistake("url", message);
        }
    }

    private boolean demoLogin(Section top) {
        return environment.yesNo("ZUTUAN_DEMO_LOGIN", top.yesNo("demoLogin", true));
    }

    private void checkDemoLogin(Settings settings, Section top) {
        ServerSettings server = settings.server();
        String host = server.host();
        if (settings.demoLogin() && (server.publicUrl() != null || !server.proxies().isEmpty())) {
            top.mistake(
                    "demoLogin",
                    "演示登录不验证身份，只许本机用；现在设了 server.publicUrl 或 server.proxies，别人也能访问。请设 demoLogin: false（或 ZUTUAN_DEMO_LOGIN=false），或删去这两项");
        } else if (settings.demoLogin() && !LOOPBACK.contains(host)) {
            top.mistake(
                    "demoLogin",
                    "演示登录不验证身份，谁打开网页都能冒充任何成员；现在服务开在 "
                            + host
                            + "，别的电脑也能访问。请设 demoLogin: false（或 ZUTUAN_DEMO_LOGIN=false），或把 server.host 改回 127.0.0.1");
        }
    }
}
