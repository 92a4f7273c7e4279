package zutuan.bot.issue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.store.Transaction;

/// Looks at tables directly.
public final class IssueRows {
    private IssueRows() {}

    static Map<String, Instant> timers(Transaction tx, String id) {
        var timers = new HashMap<String, Instant>();
        tx.handle()
                .createQuery("select name, due_at from job where id = :id")
                .bind("id", id)
                .map((row, _) -> Map.entry(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .forEach(timer -> timers.put(timer.getKey(), timer.getValue()));
        return timers;
    }

    /// How SQLite would run a statement, one step a line.
    static List<String> plan(Transaction tx, String sql) {
        return tx.handle()
                .createQuery("explain query plan " + sql)
                .map((row, _) -> row.getString("detail"))
                .list();
    }

    /// A quarter each reported, claimed, asked to close and closed, as the first version wrote
    /// them.
    static void writeAsFirstVersion(Transaction tx, int many, Instant at) {
        String[] states = {"REPORTED", "CLAIMED", "CLOSE_ASKED", "CLOSED"};
        var batch =
                tx.handle()
                        .prepareBatch(
                                """
                                insert into issue (workspace, number, reporter_id, reported_at, said,
                                    village_id, hamlet, domain, urgency, team_id, due_at, state,
                                    lead_id, lead_since, result, asked_at, closed_at, closed_by,
                                    conversation)
                                values ('yunling', :number, 'liming', :at, '河边垃圾没人清', 'shiqiao', '',
                                    'env', 'NORMAL', 'huanjing', :due, :state, :lead, :at, '清了', :at,
                                    :at, 'liming', 'webchat/bot/GROUP/g1')
                                """);
        for (int number = 1; number <= many; number++) {
            String state = states[(number - 1) % 4];
            batch.bind("number", number)
                    .bind("at", at.toEpochMilli())
                    .bind("due", at.toEpochMilli() + 604_800_000L)
                    .bind("state", state)
                    .bind("lead", state.equals("REPORTED") ? null : "zhaoqiang")
                    .add();
        }
        batch.execute();
        tx.handle()
                .execute("insert into issue_number (workspace, last) values ('yunling', ?)", many);
    }

    /// Sentences such as members write, a few thousand different ones.
    public static String sentence(int seed) {
        String[] where = {"一组", "二组", "三组", "七组", "村口", "小学门口", "河边", "后山", "烤房旁", "大桥头"};
        String[] what = {
            "水管", "通组路", "路灯", "垃圾池", "排污沟", "围墙", "变压器", "水渠", "护栏", "公厕", "烤房", "圈舍"
        };
        String[] how = {"坏了", "塌了一截", "堵了三天", "漏得厉害", "没人管", "裂开了", "被雨冲毁", "停了两天"};
        String[] who = {"影响十几户", "老人出不了门", "孩子上学绕路", "饲料车进不来", "请镇里看看", "已经报过一次"};
        return where[seed % 10]
                + what[seed / 10 % 12]
                + how[seed / 3 % 8]
                + ","
                + who[seed / 7 % 6];
    }

    /// One in a hundred is open; the others were closed over three years.
    public static void writeMany(Transaction tx, int many, Instant now) {
        String[] people = {
            "liming", "zhaoqiang", "heyong", "chengang", "zhenghao", "fengli", "tanglei"
        };
        String[] villages = {"shiqiao", "liushuping", "dawan", "hongyan", "shaba", "qinggang"};
        var batch =
                tx.handle()
                        .prepareBatch(
                                """
                                insert into issue (workspace, number, reporter_id, reported_at, said,
                                    village_id, hamlet, domain, urgency, team_id, due_at, state,
                                    lead_id, lead_since, result, asked_at, closed_at, closed_by,
                                    conversation)
                                values ('yunling', :number, :reporter, :at, :said, :village, '',
                                    :domain, 'NORMAL', 'huanjing', :due, :state, :lead, :at,
                                    '修好了', :at, :at, 'liming', 'webchat/bot/GROUP/g1')
                                """);
        for (int number = 1; number <= many; number++) {
            long at = now.toEpochMilli() - (many - number) * 900_000L;
            batch.bind("number", number)
                    .bind("at", at)
                    .bind("said", sentence(number))
                    .bind("village", villages[number % villages.length])
                    .bind(
                            "reporter",
                            number % 30 == 0 ? people[number / 30 % 7] : "m" + number % 40)
                    .bind("lead", people[number / 20 % 7])
                    .bind("domain", number % 3 == 0 ? "env" : "infra")
                    .bind("due", at + 604_800_000L)
                    .bind("state", number % 100 == 0 ? "CLAIMED" : "CLOSED")
                    .add();
        }
        batch.execute();
        tx.handle()
                .execute("insert into issue_number (workspace, last) values ('yunling', ?)", many);
    }

    static void claimAsFirstVersion(Transaction tx, long number, String memberId, Instant at) {
        tx.handle()
                .execute(
                        "update issue set state = 'CLAIMED', lead_id = ?, lead_since = ?"
                                + " where number = ? and state = 'REPORTED'",
                        memberId,
                        at.toEpochMilli(),
                        number);
    }

    static Map<String, @Nullable String> row(Transaction tx, long number, List<String> columns) {
        return tx.handle()
                .createQuery("select * from issue where number = :number")
                .bind("number", number)
                .map((row, _) -> {
                    var found = new HashMap<String, @Nullable String>();
                    for (String column : columns) {
                        found.put(column, row.getString(column));
                    }
                    return found;
                })
                .one();
    }
}
