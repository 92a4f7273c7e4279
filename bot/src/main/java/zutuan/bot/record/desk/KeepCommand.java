package zutuan.bot.record.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.RecordPermission;

/// 记活动: what was done, in one sentence.
public final class KeepCommand implements Command<KeepCommand.Kept> {
    private static final Pattern WISH =
            Pattern.compile(
                    "^(?:请|麻烦|帮我|帮忙|给我)?(?:补记|补录|记|登记|录)(?:一下|一笔|一条|下|个)?[,:，：\\s]*(?=.{4})");

    private static final List<String> ASKING =
            List.of(
                    "吗", "几点", "几场", "几次", "几回", "几个", "几户", "几人", "几名", "什么", "哪", "谁", "多少", "怎么",
                    "?", "？");

    private static final List<String> WORDS = List.of(RecordDesk.KEEP, "记录活动", "登记活动", "活动登记");
    private static final List<String> ANOTHER = List.of("另记:", "另记：");

    private final RecordDesk desk;
    private final ActivityReader reader;

    public KeepCommand(Kit kit, RecordDesk desk) {
        this.desk = desk;
        reader = new ActivityReader(kit.settings().zone());
    }

    /// The words, what was read of them, and whether it is surely another than one like it.
    public record Kept(String said, ActivityReader.Told told, boolean another) {}

    @Override
    public Manual manual() {
        return new Manual(
                RecordDesk.KEEP,
                "record_activity",
                "记培训、走访、志愿服务：哪天、在哪、多少人",
                List.of("记活动 石桥村烤烟培训，支书12人、大户8人", "记活动 昨天走访农户20户"),
                RecordPermission.KEEP);
    }

    @Override
    public boolean takesMedia() {
        return true;
    }

    @Override
    public Reading<Kept> read(Heard heard) {
        String text = heard.bare();
        return WORDS.stream()
                .filter(text::startsWith)
                .findFirst()
                .map(word -> read(text.substring(word.length()), heard))
                .orElseGet(Reading.NotMine::new);
    }

    private Reading<Kept> read(String rest, Heard heard) {
        String said = rest.replaceFirst("^[\\s:,。]+", "").strip();
        boolean another = ANOTHER.stream().anyMatch(said::startsWith);
        String what = another ? said.substring(ANOTHER.getFirst().length()).strip() : said;
        return what.isEmpty()
                ? new Reading.Asks<>(
                        Answer.of(RecordReplies.EMPTY)
                                .asking(
                                        new Question.Words(
                                                RecordDesk.KEEP, "/" + RecordDesk.KEEP + " ")))
                : new Reading.Understood<>(new Kept(what, reader.read(what, heard), another));
    }

    @Override
    public Answer run(Kept kept, Turn turn) {
        return desk.keep(kept.said(), kept.told(), kept.another(), turn);
    }

    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        return meant.intent() == Intent.RECORD_ACTIVITY
                        && !isQuestion(meant.text())
                        && !isAhead(meant)
                ? Optional.of(
                        new Meant.Offer(
                                RecordReplies.OFFER,
                                RecordReplies.ask(withoutWish(meant.text())),
                                "/" + RecordDesk.KEEP + " " + withoutWish(meant.text())))
                : Optional.empty();
    }

    /// What is planned has not been done yet either.
    private boolean isAhead(Meant meant) {
        var today = LocalDate.ofInstant(meant.turn().now(), reader.zone());
        var day = reader.read(meant.text(), meant.heard()).day();
        return day != null && day.isAfter(today);
    }

    /// 记一下 is said to the bot, and no part of what was done.
    private static String withoutWish(String said) {
        return WISH.matcher(said).replaceFirst("");
    }

    /// What is asked has not been done yet.
    private static boolean isQuestion(String said) {
        return ASKING.stream().anyMatch(said::contains);
    }
}
