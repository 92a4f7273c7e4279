package zutuan.bot.digest.personal;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zutuan.bot.digest.model.DigestSettings;
import zutuan.bot.digest.model.DueTimes;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 我的周报, 关闭周报, 打开周报, 周报改周一8点: a member's own digest.
public final class OwnDigestCommand implements Command<OwnDigestCommand.Said> {
    private static final Set<String> SHOW = Set.of("我的周报", "看我的周报", "个人周报");
    private static final Set<String> OFF =
            Set.of("关闭周报", "关掉周报", "不要周报", "不收周报", "退订周报", "停掉周报", "取消周报", "别给我发周报", "不用给我发周报");
    private static final Set<String> ON = Set.of("打开周报", "开启周报", "恢复周报", "订阅周报", "要周报", "接着给我发周报");
    private static final List<String> MOVE =
            List.of(
                    "我的周报改到", "我的周报改成", "我的周报改", "周报时间改到", "周报时间改成", "周报改到", "周报改成", "周报改为", "周报改在",
                    "周报改");

    /// What is said around: 别再给我发周报了吧.
    private static final Pattern AROUND =
            Pattern.compile("^(?:请|麻烦|以后|先|帮我|能不能)+|(?:给|把)?我的?(?=.*周报)|给我|把|了?(?:吧|啦|哈|呀|好不好)?$");

    private static final String STOP =
            "(?:关[闭掉了上]?|停[掉发了]?|退订|取消|(?:别|不|不要|不用|不想|不再|别再|不用再|不要再)(?:发|收|推|推送|看|要|接收))";
    private static final String GO = "(?:打开|开启|恢复|重新打开|继续发|接着发|重新发|想收|要收|订阅|开)";
    private static final Pattern STOPPED = around(STOP);
    private static final Pattern GONE_ON = around(GO);
    private static final Pattern WHEN =
            Pattern.compile(
                    "周报(?:是|在|都)?(?:什么时候|啥时候|几点|哪天|周几|星期几|多久)(?:才|会)?(?:发|推送?|出|来|有)?(?:一次)?的?");

    private static Pattern around(String verb) {
        return Pattern.compile(verb + "周报|周报" + verb);
    }

    /// Whatever says how often, which is weekly anyway.
    private static final Map<String, String> EVERY =
            Map.of("每周", "周", "每个星期", "星期", "每星期", "星期", "每个礼拜", "礼拜", "每个周", "周");

    private final WishStore wishes = new WishStore();
    private final PersonalDigest personal;
    private final Kit kit;
    private final DueTimes dues;
    private final TimeReader times;

    public OwnDigestCommand(Kit kit, PersonalDigest personal) {
        this.kit = kit;
        this.personal = personal;
        dues = DueTimes.of(kit.settings());
        times = new TimeReader(kit.settings().zone(), kit.settings().calendar());
    }

    /// What was said.
    public sealed interface Said {
        record Show() implements Said {}

        record Off() implements Said {}

        record On() implements Said {}

        record When() implements Said {}

        /// `words` say when.
        record Move(String words) implements Said {}
    }

    @Override
    public Manual manual() {
        return new Manual(
                "我的周报",
                "digest_query",
                "看自己手上的事；关掉、打开、换时间",
                List.of("我的周报", "关闭周报", "打开周报", "周报改周一8点"),
                null);
    }

    @Override
    public Reading<Said> read(Heard heard) {
        String text = heard.bare().replaceAll("[\\s,。!?]+", "");
        return said(text)
                .or(() -> heard.isTalk() ? Optional.empty() : plainly(text))
                .<Reading<Said>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private static Optional<Said> said(String text) {
        if (SHOW.contains(text)) {
            return Optional.of(new Said.Show());
        }
        if (OFF.contains(text)) {
            return Optional.of(new Said.Off());
        }
        if (ON.contains(text)) {
            return Optional.of(new Said.On());
        }
        return MOVE.stream()
                .filter(text::startsWith)
                .findFirst()
                .map(word -> new Said.Move(text.substring(word.length())));
    }

    /// In plain words, which among people may be about anybody's.
    private static Optional<Said> plainly(String text) {
        String bare = AROUND.matcher(text).replaceAll("");
        if (STOPPED.matcher(bare).matches()) {
            return Optional.of(new Said.Off());
        }
        if (GONE_ON.matcher(bare).matches()) {
            return Optional.of(new Said.On());
        }
        return WHEN.matcher(bare).matches() ? Optional.of(new Said.When()) : Optional.empty();
    }

    @Override
    public Answer run(Said said, Turn turn) {
        return Answer.of(
                switch (said) {
                    case Said.Show() ->
                            personal.text(turn.tx(), turn.roster(), turn.member()).onDemand();
                    case Said.Off() -> off(turn);
                    case Said.On() -> on(turn);
                    case Said.When() -> when(turn);
                    case Said.Move(var words) -> move(words, turn);
                });
    }

    private String off(Turn turn) {
        boolean usual = kit.settings().of(DigestSettings.SECTION).personal();
        var before = wish(turn);
        keep(turn, new Wish(false, before.flatMap(Wish::time).orElse(null)));
        personal.stop(turn.tx(), turn.workspace(), turn.member().id());
        return before.map(Wish::on).orElse(usual)
                ? PersonalReplies.CLOSED
                : PersonalReplies.CLOSED_ALREADY;
    }

    /// With the group's, or at the member's own time if they only had closed it.
    private String on(Turn turn) {
        var before = wish(turn);
        var own = before.filter(wish -> !wish.on()).flatMap(Wish::time);
        keep(turn, new Wish(true, own.orElse(null)));
        if (own.isPresent()) {
            return set(own.get(), turn);
        }
        personal.stop(turn.tx(), turn.workspace(), turn.member().id());
        return PersonalReplies.opened(dues.due(dues.next(turn.now())), dues.zone());
    }

    private String when(Turn turn) {
        var wish = wish(turn);
        boolean on =
                wish.map(Wish::on).orElse(kit.settings().of(DigestSettings.SECTION).personal());
        var group = dues.due(dues.next(turn.now()));
        var own =
                on
                        ? wish.flatMap(Wish::time).map(time -> time.after(turn.now(), dues.zone()))
                        : null;
        return PersonalReplies.when(group, own == null ? null : own.orElse(group), dues.zone());
    }

    private String move(String words, Turn turn) {
        var now = LocalDateTime.ofInstant(turn.now(), dues.zone());
        var was = wish(turn).flatMap(Wish::time).orElse(usual());
        var time = time(words, now, was);
        if (time.isEmpty()) {
            return PersonalReplies.WHEN;
        }
        var quiet = kit.settings().chat().quiet();
        if (isWithin(time.get().time(), quiet.from(), quiet.to())) {
            return PersonalReplies.quiet(quiet.from(), quiet.to());
        }
        keep(turn, new Wish(true, time.get()));
        return set(time.get(), turn);
    }

    private OwnTime usual() {
        return new OwnTime(dues.settings().day(), dues.settings().time());
    }

    /// What was not said stays as it was: the day, or the time.
    private Optional<OwnTime> time(String words, LocalDateTime now, OwnTime was) {
        String said = words;
        for (var every : EVERY.entrySet()) {
            said = said.replace(every.getKey(), every.getValue());
        }
        String whole = said;
        boolean dayNamed = whole.contains("周") || whole.contains("星期") || whole.contains("礼拜");
        return times.read(whole, now).stream()
                .filter(one -> one.mention().start() == 0 && one.mention().end() == whole.length())
                .flatMap(one -> time(one, dayNamed, was).stream())
                .findFirst();
    }

    private static Optional<OwnTime> time(TimeExpression one, boolean dayNamed, OwnTime was) {
        return switch (one) {
            case TimeExpression.Instant(_, var at) -> {
                DayOfWeek day = dayNamed ? at.getDayOfWeek() : was.day();
                yield Optional.of(new OwnTime(day, at.toLocalTime()));
            }
            case TimeExpression.Day(_, var date) when dayNamed ->
                    Optional.of(new OwnTime(date.getDayOfWeek(), was.time()));
            case TimeExpression.Day _,
                    TimeExpression.Interval _,
                    TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    Optional.empty();
        };
    }

    private static boolean isWithin(LocalTime time, LocalTime from, LocalTime to) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    private String set(OwnTime time, Turn turn) {
        personal.set(turn.tx(), turn.workspace(), turn.member().id(), time, turn.now());
        var next = time.after(turn.now(), dues.zone());
        return PersonalReplies.moved(time, next, dues.zone());
    }

    private Optional<Wish> wish(Turn turn) {
        return wishes.of(turn.tx(), turn.workspace(), turn.member().id());
    }

    private void keep(Turn turn, Wish wish) {
        wishes.put(turn.tx(), turn.workspace(), turn.member().id(), wish);
    }
}
