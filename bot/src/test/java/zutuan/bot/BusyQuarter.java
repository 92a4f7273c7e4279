package zutuan.bot;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.statement.PreparedBatch;
import zutuan.bot.kernel.store.Transaction;

/// The rows of a quarter in which much happened: in each of ten weeks 1,050 issues, four of five
/// closed, half of these with help, and 100 trainings; in the last 430 issues. An issue has about
/// five events. Written directly.
final class BusyQuarter {
    private static final int ISSUES = 1_050;
    private static final int LAST = 430;
    private static final int WEEKS = 10;
    private static final int RECORDS = 100;
    private static final long DAY = 86_400_000L;
    private static final String[] KINDS = {
        "issue.reported", "issue.claimed", "issue.progressed", "issue.close_asked", "issue.closed"
    };
    private static final String[] VILLAGES = {"shiqiao", "liushuping", "dawan", "hongyan", "shaba"};

    private BusyQuarter() {}

    /// The last week begins on a Monday.
    static void write(Transaction tx, LocalDate first, LocalDate last, ZoneId zone) {
        for (int week = 0; week < WEEKS; week++) {
            write(tx, new Numbers(week * ISSUES + 1, ISSUES), first.plusDays(7L * week), zone);
            records(tx, week * RECORDS + 1, first.plusDays(7L * week));
        }
        write(tx, new Numbers(WEEKS * ISSUES + 1, LAST), last, zone);
        int all = WEEKS * ISSUES + LAST;
        tx.handle().execute("insert into issue_number values ('yunling', ?)", all);
        tx.handle().execute("insert into record_number values ('yunling', ?)", WEEKS * RECORDS);
    }

    private static void write(Transaction tx, Numbers numbers, LocalDate day, ZoneId zone) {
        long start = day.atTime(9, 0).atZone(zone).toInstant().toEpochMilli();
        issues(tx, numbers, start);
        helps(tx, numbers, start);
        events(tx, numbers, start);
    }

    /// So many from the first on.
    private record Numbers(int first, int many) {
        int end() {
            return first + many;
        }
    }

    private static boolean isClosed(int number) {
        return number % 5 != 0;
    }

    private static long at(int number, long start) {
        return start + number % 7 * DAY;
    }

    private static void issues(Transaction tx, Numbers numbers, long start) {
        var batch =
                tx.handle()
                        .prepareBatch(
                                """
                                insert into issue (workspace, number, reporter_id, reported_at, said,
                                    village_id, hamlet, domain, urgency, team_id, due_at, state,
                                    lead_id, lead_since, result, asked_at, closed_at, closed_by,
                                    conversation)
                                values ('yunling', :number, 'liming', :at, '河边垃圾池满了没人清', :village,
                                    '二组', 'env', 'NORMAL', 'huanjing', :due, :state, 'zhaoqiang',
                                    :at, '清了', :at, :at, 'liming', 'webchat/bot/GROUP/g1')
                                """);
        for (int number = numbers.first(); number < numbers.end(); number++) {
            long at = at(number, start);
            batch.bind("number", number)
                    .bind("at", at)
                    .bind("village", VILLAGES[number % VILLAGES.length])
                    .bind("due", at + 90 * DAY)
                    .bind("state", isClosed(number) ? "CLOSED" : "CLAIMED")
                    .add();
        }
        batch.execute();
    }

    private static void helps(Transaction tx, Numbers numbers, long start) {
        var batch =
                tx.handle()
                        .prepareBatch(
                                """
                                insert into issue_help (workspace, number, helper, kind, village_id,
                                    unit, elsewhere, closed_at)
                                values ('yunling', :number, 'zhaoqiang', 'LEAD', 'hongyan',
                                    '市住房和城乡建设局', :elsewhere, :at)
                                """);
        for (int number = numbers.first(); number < numbers.end(); number++) {
            if (isClosed(number)) {
                batch.bind("number", number)
                        .bind("elsewhere", number % 2)
                        .bind("at", at(number, start))
                        .add();
            }
        }
        batch.execute();
    }

    private static void events(Transaction tx, Numbers numbers, long start) {
        var batch =
                tx.handle()
                        .prepareBatch(
                                """
                                insert into event (id, workspace, subject, kind, actor_id, at, source,
                                    details)
                                values (:id, 'yunling', :subject, :kind, 'zhaoqiang', :at, 'bench',
                                    '{"said":"清了"}')
                                """);
        for (int number = numbers.first(); number < numbers.end(); number++) {
            int kinds = isClosed(number) ? KINDS.length : 3;
            for (int kind = 0; kind < kinds; kind++) {
                event(batch, number, KINDS[kind], at(number, start));
            }
            if (number % 20 == 0) {
                event(batch, number, "issue.escalated", at(number, start));
            }
        }
        batch.execute();
    }

    private static void event(PreparedBatch batch, int number, String kind, long at) {
        batch.bind("id", "bench" + number + kind)
                .bind("subject", "issue:" + number)
                .bind("kind", kind)
                .bind("at", at)
                .add();
    }

    private static void records(Transaction tx, int first, LocalDate monday) {
        for (int number = first; number < first + RECORDS; number++) {
            tx.handle()
                    .execute(
                            "insert into record (workspace, number, kind, said, day, villages,"
                                    + " member_id, recorded_at, state, revision) values"
                                    + " ('yunling', ?, 'TRAINING', '培训', ?, 'shiqiao', 'liming', 0,"
                                    + " 'KEPT', 0)",
                            number,
                            monday.plusDays(number % 7).toString());
            for (var category : new String[] {"支书", "大户", "农户"}) {
                tx.handle()
                        .execute(
                                "insert into record_heads values ('yunling', ?, ?, ?)",
                                number,
                                category,
                                3 + number % 9);
            }
        }
    }
}
