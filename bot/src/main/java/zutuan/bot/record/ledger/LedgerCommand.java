package zutuan.bot.record.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 台账 石桥村 存栏 牛320头 11月20日 畜牧站统计 enters a figure; 台账 石桥村 and 台账 石桥村 存栏 show what there is.
public final class LedgerCommand implements Command<LedgerCommand.Said> {
    static final String NAME = "台账";
    static final String PLACE = "村";
    static final String UNIT = "单位";
    static final String MORE = "补";
    static final String CHECKED = "核对";
    private static final List<String> PARTS = List.of(PLACE, UNIT, MORE, CHECKED);
    private static final List<String> LOOKING = List.of("看台账", "查台账", "记台账");

    private static final Phrases SAID = Phrases.beside(LedgerCommand.class, "ledger.phrases");
    private static final Pattern ASKED = SAID.get("asked");
    private static final Pattern OUR = SAID.get("our");
    private static final Pattern HOW_MANY = SAID.get("howmany");
    private static final Pattern SHELF = SAID.get("shelf");
    private static final Pattern PLAIN = SAID.get("plain");
    private static final Pattern TROUBLE = SAID.get("trouble");
    private static final int LONGEST = 60;

    private final LedgerDesk desk;
    private final LedgerShelf shelf;
    private final LedgerReader reader;

    public LedgerCommand(Kit kit, LedgerDesk desk) {
        this.desk = desk;
        shelf = new LedgerShelf();
        reader = new LedgerReader(kit.settings().zone());
    }

    /// The words, and what was read of them.
    public record Said(Form form, LedgerReader.Line line) {}

    @Override
    public Manual manual() {
        return new Manual(
                NAME,
                "record_activity",
                "看村里的台账，记一个数：村、什么数、日期、谁统计的",
                List.of("台账 石桥村 存栏 牛320头 11月20日 畜牧站统计", "台账 石桥村", "台账 石桥村 存栏"),
                null);
    }

    @Override
    public Reading<Said> read(Heard heard) {
        String text = heard.bare();
        String typed = LOOKING.stream().anyMatch(text::startsWith) ? text.substring(1) : text;
        if (!typed.startsWith(NAME)) {
            return heard.isTalk() ? new Reading.NotMine<>() : plainly(heard);
        }
        return read(typed, heard);
    }

    private Reading<Said> read(String typed, Heard heard) {
        var form = Form.read(typed, NAME, PARTS).orElseThrow();
        var line = reader.read(said(form), heard);
        boolean apart = typed.substring(NAME.length()).matches("(?s)[\\s:：].*");
        return isMeant(form, line, apart, heard)
                ? new Reading.Understood<>(new Said(form, line))
                : new Reading.NotMine<>();
    }

    /// What is asked or told of what villages count, without the word.
    private Reading<Said> plainly(Heard heard) {
        String words = named(heard.bare(), heard);
        return wanted(words)
                .map(about -> reader.read(about, heard))
                .filter(line -> line.village() != null && line.amounts().isEmpty())
                .<Reading<Said>>map(
                        line -> new Reading.Understood<>(new Said(Form.empty(NAME), line)))
                .orElseGet(() -> entered(words, heard));
    }

    /// 石桥村存栏多少, 石桥村有多少亩烤烟, 石桥村的台账: the village and what is wanted of it.
    private static Optional<String> wanted(String words) {
        var shelf = SHELF.matcher(words);
        if (shelf.matches()) {
            return Optional.of(shelf.group(1));
        }
        var question = ASKED.matcher(words);
        if (question.matches() && Metrics.in(question.group(1))) {
            return Optional.of(question.group(1));
        }
        var many = HOW_MANY.matcher(words);
        return many.matches()
                ? Optional.of(many.group(1) + " " + Metrics.counted(many.group(2)) + many.group(3))
                : Optional.empty();
    }

    /// 石桥村存栏黑猪700头: a figure, and nothing that has gone wrong.
    private Reading<Said> entered(String words, Heard heard) {
        boolean told =
                words.length() <= LONGEST
                        && PLAIN.matcher(words).find()
                        && !TROUBLE.matcher(words).find();
        if (!told) {
            return new Reading.NotMine<>();
        }
        var first = reader.read(words, heard).amounts().stream().findFirst();
        return first.filter(one -> Metrics.known(one.name().metric()).isPresent()).isPresent()
                ? read(NAME + " " + words, heard)
                : new Reading.NotMine<>();
    }

    /// With the speaker's village by its name.
    private static String named(String words, Heard heard) {
        var own =
                Optional.ofNullable(heard.speaker().member().villageId())
                        .flatMap(heard.speaker().roster()::village);
        return own.map(village -> OUR.matcher(words).replaceAll(village.name() + " "))
                .orElse(words);
    }

    /// With what was asked for: the village first, the unit and the day with the source behind.
    private static String said(Form form) {
        return (form.part(PLACE).orElse("") + " " + form.said() + " " + form.part(MORE).orElse(""))
                .strip();
    }

    /// Among people 台账 begins sentences about ledgers: only what is counted in them, or a village
    /// alone or `apart` from the word, is for the bot.
    private static boolean isMeant(Form form, LedgerReader.Line line, boolean apart, Heard heard) {
        var amounts = line.amounts();
        boolean place = line.village() != null || line.doubts().unlisted().isPresent();
        boolean figure =
                !amounts.isEmpty() && Metrics.known(amounts.getFirst().name().metric()).isPresent();
        boolean named = apart && (place || Metrics.known(line.words()).isPresent());
        boolean bare = place && amounts.isEmpty() && line.words().isEmpty();
        return form.said().isEmpty() || figure || named || bare || !heard.isTalk();
    }

    @Override
    public Answer run(Said said, Turn turn) {
        return said.line().amounts().isEmpty()
                ? shelf.show(said.line(), turn)
                : desk.enter(said, turn);
    }
}
