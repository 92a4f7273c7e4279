package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Host;
import zutuan.adapters.Host.Admission;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.testkit.FakePlatform;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.people.FrontDoor;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.Transaction;

/// How people come in by code, from a chat platform and on the page, and what puts them out again.
class AccountsTest {
    private static final Pattern CODE = Pattern.compile("登录码：([A-Z0-9-]{11})");
    private static final Capabilities ABILITIES =
            new Capabilities(
                    new Capabilities.Features(
                            true, Capabilities.ButtonStyle.TEXT, true, true, true, false),
                    20_000,
                    true,
                    true,
                    Capabilities.Rate.UNLIMITED);
    private static final String ADMINISTRATOR = "10001";

    private final SettableTime time = new SettableTime(Instant.parse("2026-11-23T01:00:00Z"));
    private final FakePlatform qq = new FakePlatform("qq", ABILITIES, time);
    private final FakePlatform page = new FakePlatform("web", ABILITIES, time);
    private final List<Host.Ended> ended = new ArrayList<>();
    private StoreSettings store;
    private Core core;
    private FrontDoor door;

    @BeforeEach
    void start(@TempDir Path folder) {
        store = new StoreSettings("jdbc:sqlite:" + folder.resolve("z.db"), null, null, 2, 1);
        var settings = settings();
        var instance = new Instance("only", time, store, folder);
        core = new Core(settings, instance, Set.of("web"), Set.of("web", "qq"), Features.ALL);
        core.plug("qq", qq);
        core.plug("web", page);
        qq.open(core.inbox());
        page.open(core.inbox());
        core.plan();
        door =
                new FrontDoor(
                        settings.roster(),
                        core.accounts(),
                        core.database(),
                        time,
                        new FrontDoor.Access(false, Duration.ofDays(30), core.talk().news()));
        door.listen(ended::add);
        core.database().write(this::bindAdministrator);
    }

    private boolean bindAdministrator(Transaction tx) {
        core.accounts()
                .identities()
                .bind(
                        tx,
                        qq.direct(ADMINISTRATOR),
                        ADMINISTRATOR,
                        new Identity("yunling", "wujing"),
                        time.instant());
        return true;
    }

    private static Settings settings() {
        return switch (Features.ALL.settings(Path.of("../config"), Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    @AfterEach
    void stop() {
        core.close();
    }

    // --- Helpers ---

    /// What the bot says then, each behind the conversation that it goes to.
    private List<String> write(String user, String text) {
        return say(qq, qq.direct(user), user, text);
    }

    private List<String> say(FakePlatform platform, Address at, String user, String text) {
        int before = platform.sent().size();
        platform.say(platform.said(at, user, user, text));
        core.settle();
        return platform.sent().stream()
                .skip(before)
                .map(one -> one.to().conversation() + " " + one.message().plain())
                .toList();
    }

    private String codeFor(String name) {
        var answer = String.join("\n", write(ADMINISTRATOR, "登录码 " + name));
        var code = CODE.matcher(answer);
        assertThat(code.find()).as(answer).isTrue();
        return code.group(1);
    }

    private String loggedIn(String name) {
        return switch (door.enter(codeFor(name), "10.0.0.9")) {
            case Admission.Admitted(_, var token) -> token;
            case Admission.Refused(), Admission.Later(_) -> throw new AssertionError("not let in");
        };
    }

    private boolean isIn(String token) {
        return door.recognise(token).isPresent();
    }

    /// Every text of the database that holds this.
    private List<String> traces(String secret) {
        var found = new ArrayList<String>();
        for (var table :
                RawSql.column(store, "select name from sqlite_master where type = 'table'")) {
            for (var column :
                    RawSql.column(store, "select name from pragma_table_info('" + table + "')")) {
                found.addAll(
                        RawSql.column(
                                store,
                                "select '%1$s.%2$s' from %1$s where \"%2$s\" like '%%%3$s%%'"
                                        .formatted(table, column, secret)));
            }
        }
        return found;
    }

    // --- Coming in ---

    @Test
    void an_account_is_bound_once_by_a_code_and_again_only_by_another() {
        String code = codeFor("李明");

        assertThat(write("20000", "绑定" + code.toLowerCase(Locale.ROOT)))
                .singleElement()
                .asString()
                .contains("李明您好，绑定好了");
        assertThat(write("20001", "绑定 " + code)).singleElement().asString().contains("不对或已过期");
        assertThat(write("20000", "绑定 " + code)).singleElement().asString().contains("已经绑定给李明");
    }

    @Test
    void a_message_passed_on_with_the_code_in_it_binds_too() {
        String code = codeFor("李明");

        assertThat(write("20000", "李明的登录码：" + code + "，24小时内有效，只能用一次"))
                .singleElement()
                .asString()
                .contains("绑定好了");
    }

    @Test
    void no_code_lies_anywhere_once_it_was_delivered() {
        String code = codeFor("李明");
        write("20000", "你好 " + code.substring(0, 4));
        say(page, page.direct("wangfang"), "wangfang", "我的码是 " + code + " 怎么用");
        say(page, page.group("yunling"), "wangfang", "大家好");

        assertThat(traces(code)).isEmpty();
        assertThat(traces(code.replace("-", ""))).isEmpty();
        assertThat(traces("登录码已隐去")).contains("inbox.said");
        assertThat(core.talk().history(qq.direct(ADMINISTRATOR), null, 10))
                .anyMatch(entry -> entry.message().plain().contains("（已隐去）"));
    }

    @Test
    void a_code_that_a_group_has_seen_is_ended_and_not_kept() {
        String code = codeFor("李明");

        assertThat(say(qq, qq.group("group"), "20009", "码是" + code.replace('-', ' ')))
                .singleElement()
                .asString()
                .contains("已经作废");
        assertThat(traces(code.replace('-', ' '))).isEmpty();
        assertThat(write("20000", "绑定 " + code)).singleElement().asString().contains("不对或已过期");
        assertThat(door.enter(code, "10.0.0.9")).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void a_second_account_and_a_new_login_are_told_where_the_member_was_known_before() {
        write("20000", "绑定 " + codeFor("李明"));

        assertThat(write("20007", "绑定 " + codeFor("李明")))
                .anyMatch(line -> line.startsWith("20000 又有一个账号（尾号0007）"))
                .anyMatch(line -> line.startsWith("20007 李明您好"));
        int before = qq.sent().size();
        loggedIn("李明");
        core.settle();
        assertThat(qq.sent().stream().skip(before).map(one -> one.message().plain()))
                .anyMatch(line -> line.contains("登录了网页"));
    }

    @Test
    void who_was_never_here_is_told_nothing_and_who_is_on_the_page_hears_it_there() {
        String first = loggedIn("李明");
        core.settle();
        assertThat(page.sent()).isEmpty();

        loggedIn("李明");
        core.settle();
        assertThat(page.sent())
                .singleElement()
                .matches(one -> one.to().equals(page.direct("liming")));
        assertThat(isIn(first)).isTrue();
    }

    // --- Going out ---

    @Test
    void leaving_ends_the_session_on_the_server_and_no_other() {
        String phone = loggedIn("李明");
        String desk = loggedIn("李明");
        String session = door.session(phone).orElseThrow();
        assertThat(door.lasts(session)).isTrue();

        door.leave(phone);

        assertThat(isIn(phone)).isFalse();
        assertThat(door.lasts(session)).isFalse();
        assertThat(isIn(desk)).isTrue();
        assertThat(ended).containsExactly(new Host.Ended("liming", session));
    }

    @Test
    void a_session_ends_after_thirty_days_without_use() {
        String used = loggedIn("李明");
        String idle = loggedIn("王芳");

        time.advance(Duration.ofDays(29));
        assertThat(isIn(used)).isTrue();
        time.advance(Duration.ofDays(2));
        assertThat(isIn(used)).isTrue();
        assertThat(isIn(idle)).isFalse();
    }

    @Test
    void a_member_ends_all_logins_at_once() {
        write("20000", "绑定 " + codeFor("李明"));
        String phone = loggedIn("李明");
        String desk = loggedIn("李明");
        String other = loggedIn("王芳");
        core.settle();

        assertThat(say(qq, qq.group("group"), "20000", "@机器人 退出全部")).isNotNull();
        assertThat(write("20000", "退出全部")).singleElement().asString().contains("已退出2处");
        assertThat(isIn(phone) || isIn(desk)).isFalse();
        assertThat(isIn(other)).isTrue();
        assertThat(ended).contains(new Host.Ended("liming", null));
        assertThat(write("20000", "退出全部")).singleElement().asString().contains("没有在网页上登录");
    }

    @Test
    void a_member_lets_go_of_other_accounts_and_then_of_all() {
        write("20000", "绑定 " + codeFor("李明"));
        write("20007", "绑定 " + codeFor("李明"));

        assertThat(write("20000", "解绑 其他")).singleElement().asString().contains("别的1个账号");
        assertThat(write("20007", "列表")).singleElement().asString().contains("还没登记");
        assertThat(write("20000", "解绑")).singleElement().asString().contains("1个账号", "是/否");
        assertThat(write("20000", "是")).singleElement().asString().contains("已解绑1个账号");
        assertThat(write("20000", "列表")).singleElement().asString().contains("还没登记");
    }

    @Test
    void the_administrator_lets_go_of_a_members_accounts_and_nobody_else_does() {
        write("20000", "绑定 " + codeFor("李明"));
        write("20001", "绑定 " + codeFor("王芳"));
        String phone = loggedIn("李明");
        core.settle();

        assertThat(write("20001", "解绑 李明")).singleElement().asString().contains("由管理员");
        assertThat(isIn(phone)).isTrue();
        write(ADMINISTRATOR, "解绑 李明");
        assertThat(write(ADMINISTRATOR, "是"))
                .singleElement()
                .asString()
                .contains("已解绑李明的1个账号", "退出1处");
        assertThat(isIn(phone)).isFalse();
        assertThat(write("20000", "列表")).singleElement().asString().contains("还没登记");
    }

    @Test
    void removal_ends_everything_at_once_and_coming_back_revives_none_of_it() {
        write("20000", "绑定 " + codeFor("王建"));
        String phone = loggedIn("王建");
        String unused = codeFor("王建");
        String link =
                write("20000", "我的日历").getLast().replaceFirst("(?s).*/cal/(\\w+)\\.ics.*", "$1");
        assertThat(RawSql.column(store, "select token from meeting_feed")).containsExactly(link);

        write(ADMINISTRATOR, "移除 王建");
        write(ADMINISTRATOR, "是");

        assertThat(isIn(phone)).isFalse();
        assertThat(ended).contains(new Host.Ended("wangjian", null));
        assertThat(RawSql.column(store, "select token from meeting_feed")).isEmpty();
        assertThat(write("20000", "列表")).singleElement().asString().contains("还没登记");
        assertThat(door.enter(unused, "10.0.0.9")).isInstanceOf(Admission.Refused.class);

        assertThat(write(ADMINISTRATOR, "恢复 王建")).singleElement().asString().contains("登录码 王建");
        assertThat(isIn(phone)).isFalse();
        assertThat(write("20000", "认领1")).isEmpty();
        assertThat(door.enter(unused, "10.0.0.9")).isInstanceOf(Admission.Refused.class);
        assertThat(write("20000", "绑定 " + codeFor("王建")))
                .singleElement()
                .asString()
                .contains("绑定好了");
    }

    @Test
    void a_redelivered_guess_counts_once() {
        for (var number = 0; number < 4; number++) {
            write("20000", "绑定 ABCDEFGH2" + (number + 2));
        }
        Said guess = qq.said(qq.direct("20000"), "20000", "x", "绑定 ABCDEFGH29");
        qq.say(guess);
        core.inbox().accept(guess);
        core.inbox().accept(guess);
        core.settle();

        assertThat(write("20000", "绑定 ABCDEFGH28")).singleElement().asString().contains("1小时后");
        assertThat(write("20000", "绑定 " + codeFor("李明"))).isEmpty();
        time.advance(Duration.ofHours(1));
        assertThat(write("20000", "绑定 " + codeFor("李明")))
                .singleElement()
                .asString()
                .contains("绑定好了");
    }
}
