package zutuan.bot.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import zutuan.bot.issue.Office.Voice;
import zutuan.bot.issue.desk.IssueTimers.Kind;
import zutuan.bot.issue.escalation.ExtensionDesk;

/// A random walk of members and of time over a few issues.
final class IssueWalk {
    private static final List<String> PEOPLE =
            List.of("李明", "王芳", "赵强", "何勇", "唐磊", "冯丽", "周敏", "吴静");
    private static final List<String> REPORTS =
            List.of("七组通组路塌方了", "河边垃圾没人清", "合作社黄花菜滞销", "说不清的一件事", "石桥七组路断了", "后山泥石流,有两户被困");

    private final Office office;
    private final Random random;
    private final List<Step> steps = steps();
    private Instant now = Town.MONDAY_NINE;
    private long last;

    @FunctionalInterface
    private interface Step {
        String take(Voice voice, long number);
    }

    IssueWalk(Office office, long seed) {
        this.office = office;
        this.random = new Random(seed);
    }

    long last() {
        return last;
    }

    Instant now() {
        return now;
    }

    /// One step; the number of the issue it was about.
    long step() {
        now = now.plus(Duration.ofMinutes(random.nextInt(random.nextInt(20) == 0 ? 3_000 : 30)));
        if (last == 0 || random.nextInt(25) == 0) {
            office.report(voice(), REPORTS.get(random.nextInt(REPORTS.size())));
            return ++last;
        }
        // Mostly the newest ones, so that issues live through many steps.
        long number = Math.max(1, last - random.nextInt(6));
        if (random.nextInt(6) == 0) {
            ringDue(number);
        } else {
            steps.get(random.nextInt(steps.size())).take(voice(), number);
        }
        return number;
    }

    private void ringDue(long number) {
        for (var kind : Kind.values()) {
            var due = office.timers(number).get(kind.job());
            if (due != null && !due.isAfter(now)) {
                office.ring(kind, number, due, now);
            }
        }
    }

    private Voice voice() {
        return Voice.inGroup(PEOPLE.get(random.nextInt(PEOPLE.size()))).at(now).showing("p");
    }

    private List<Step> steps() {
        var all = new ArrayList<Step>();
        all.add(on((desks, issue, turn) -> desks.handling().claim(issue, turn)));
        all.add(on((desks, issue, turn) -> desks.handling().claim(issue, turn)));
        all.add(on((desks, issue, turn) -> desks.handling().assist(issue, turn)));
        all.add(on((desks, issue, turn) -> desks.handling().progress(issue, "看过", turn)));
        all.add(on((desks, issue, turn) -> desks.handling().comment(issue, "快点", turn)));
        all.add(on((desks, issue, turn) -> desks.handling().urge(issue, turn)));
        all.add(on((desks, issue, turn) -> desks.dispatch().dispatch(issue, "唐磊", turn)));
        all.add(on((desks, issue, turn) -> desks.dispatch().dispatch(issue, "环境整治组", turn)));
        all.add(on((desks, issue, turn) -> desks.dispatch().giveBack(issue, "不归我 建议给何勇", turn)));
        all.add(on((desks, issue, turn) -> desks.closing().askClose(issue, "好了", turn)));
        all.add(on((desks, issue, turn) -> desks.closing().askClose(issue, "好了", turn)));
        all.add(on((desks, issue, turn) -> desks.closing().confirm(issue, turn)));
        all.add(on((desks, issue, turn) -> desks.closing().reopen(issue, "又坏了", turn)));
        all.add(on((desks, issue, turn) -> desks.merge().withdraw(issue, "报错了", turn), 5));
        all.add(
                on(
                        (desks, issue, turn) ->
                                desks.merge()
                                        .merge(
                                                issue,
                                                Long.toString(1 + random.nextLong(last)),
                                                turn),
                        5));
        all.add(on((desks, issue, turn) -> desks.escalation().escalate(issue, "难", turn)));
        all.add(on((desks, issue, turn) -> desks.escalation().toCounty(issue, "难", turn)));
        all.add(on((desks, issue, turn) -> desks.escalation().handBack(issue, "行", turn)));
        all.add(
                on((desks, issue, turn) ->
                        desks.party().handOver(issue, "住建局 张科 十天后答复 " + later(), turn)));
        all.add(on((desks, issue, turn) -> desks.party().answered(issue, "来了", turn)));
        all.add(
                on((desks, issue, turn) ->
                        desks.extension().ask(issue, "到" + later() + " 等料", turn)));
        all.add(
                on((desks, issue, turn) ->
                        desks.extension()
                                .decide(
                                        issue,
                                        new ExtensionDesk.Decision(random.nextBoolean(), ""),
                                        turn)));
        all.add(on((desks, issue, turn) -> desks.correction().correct(issue, "是六组不是七组", turn)));
        all.add(on((desks, issue, turn) -> desks.correction().correct(issue, "紧急", turn)));
        all.add(on((desks, issue, turn) -> desks.undo().takeBack(issue, turn)));
        return all;
    }

    private String later() {
        var date = now.atZone(Town.SETTINGS.zone()).toLocalDate().plusDays(1 + random.nextInt(20));
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private Step on(Office.StepOn step) {
        return (voice, number) -> office.step(voice, number, step);
    }

    /// Only once in so many times.
    private Step on(Office.StepOn step, int rarely) {
        return (voice, number) ->
                random.nextInt(rarely) == 0 ? office.step(voice, number, step) : "";
    }
}
