package zutuan.bot.record.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.RecordPermission;

/// 案例: what a village tried and what came of it, in one sentence.
public final class PublishCommand implements Command<PublishCommand.Published> {
    static final String NAME = "案例";
    static final String SURELY = "记经验";

    /// The longest first; those with `bare` need no blank behind them.
    private static final List<String> WORDS = List.of("分享经验", "记经验", "记试点", "试点案例", NAME);

    /// 经验: with what was done behind it; a word or two behind it is a topic to look for.
    private static final Pattern TOLD =
            Pattern.compile("(?:好?经验|好?做法|试点经验)\\s*[:：]\\s*(.{11,})", Pattern.DOTALL);

    private static final Set<String> BARE = Set.of("记经验", "记试点");
    private static final List<String> PARTS = List.of("村", "另记");
    private static final List<String> ABOUT = List.of("经验", "试点", "案例", "做法");
    private static final List<String> ASKING =
            List.of("吗", "什么", "哪", "谁", "怎么", "有没有", "?", "？", "求");

    private final PracticeDesk desk;
    private final PracticeReader reader;

    public PublishCommand(Kit kit, PracticeDesk desk) {
        this.desk = desk;
        reader = new PracticeReader(kit.settings().zone());
    }

    /// The words, what was read of them, and whether it is surely another than one like it.
    public record Published(Form form, PracticeReader.Told told, boolean another) {}

    @Override
    public Manual manual() {
        return new Manual(
                NAME,
                "record_activity",
                "把试成了的做法记成经验：做了什么、成效、数字是哪天的",
                List.of("案例 石桥村把猪粪发酵还田种五味子，亩均节肥200元，11月20日数据", "记经验 河道分段认领，垃圾减少一半"),
                RecordPermission.PUBLISH);
    }

    @Override
    public boolean takesMedia() {
        return true;
    }

    @Override
    public Reading<Published> read(Heard heard) {
        var told = TOLD.matcher(heard.bare());
        String text = told.matches() ? SURELY + " " + told.group(1) : heard.bare();
        var word = WORDS.stream().filter(text::startsWith).findFirst();
        if (word.isEmpty()) {
            return new Reading.NotMine<>();
        }
        String rest = text.substring(word.get().length());
        boolean alone = rest.replaceAll("[\\s:,。]", "").isEmpty();
        boolean cut = alone || BARE.contains(word.get()) || " :\n".indexOf(rest.charAt(0)) >= 0;
        if (!cut) {
            return new Reading.NotMine<>();
        }
        return alone ? asks() : read(word.get(), rest, heard);
    }

    private static Reading<Published> asks() {
        return new Reading.Asks<>(
                Answer.of(PracticeReplies.EMPTY)
                        .asking(new Question.Words(PracticeReplies.TOPIC, "/" + SURELY + " ")));
    }

    private Reading<Published> read(String word, String rest, Heard heard) {
        String typed = SURELY + " " + rest.replaceFirst("^[\\s:,。]+", "");
        var form = Form.read(typed, SURELY, PARTS).orElseThrow();
        var told = reader.read(form.said(), heard);
        boolean sure = !word.equals(NAME) || told.figures() || !told.result().isEmpty();
        if (!sure) {
            return new Reading.Asks<>(PracticeReplies.whichKind(form.said()));
        }
        if (form.part("村").isPresent()) {
            told = placed(told, form.part("村").orElseThrow(), heard);
        }
        return new Reading.Understood<>(new Published(form, told, form.part("另记").isPresent()));
    }

    /// Where it was, and of when the figures are, as it was said when asked.
    private PracticeReader.Told placed(PracticeReader.Told told, String answer, Heard heard) {
        var more = reader.read(answer, heard);
        return new PracticeReader.Told(
                told.did(),
                told.result(),
                told.figures(),
                told.dated() == null ? more.dated() : told.dated(),
                more.village(),
                more.doubts());
    }

    @Override
    public Answer run(Published published, Turn turn) {
        return desk.publish(published, turn);
    }

    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        boolean told = ABOUT.stream().anyMatch(meant.text()::contains);
        return meant.intent() == Intent.RECORD_ACTIVITY && told && !isQuestion(meant.text())
                ? Optional.of(
                        new Meant.Offer(
                                PracticeReplies.OFFER,
                                PracticeReplies.ask(meant.text()),
                                "/" + SURELY + " " + meant.text()))
                : Optional.empty();
    }

    /// What is asked for has not been done yet.
    private static boolean isQuestion(String said) {
        return ASKING.stream().anyMatch(said::contains);
    }
}
