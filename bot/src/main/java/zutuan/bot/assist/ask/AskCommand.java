package zutuan.bot.assist.ask;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.assist.ask.AskCommand.Asked;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.meaning.Genre;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 求助: asks for a technician, with pictures if there are any.
public final class AskCommand implements Command<Asked> {
    /// What the bot itself types once the member has said that it is no problem of the village.
    static final String SURELY = "确要技术员";

    private static final String NAME = "求助";
    private static final List<String> WORDS = List.of(SURELY, "技术求助", NAME, "问技术", "请技术员");
    private static final Pattern CALL = Phrases.beside(AskCommand.class, "ask.phrases").get("call");

    private static final String GAPS = " \n\t,:;。.";

    private static final double SURELY_TALK = 0.9;

    private final AskDesk desk;
    private final ZoneId zone;

    public AskCommand(AskDesk desk, ZoneId zone) {
        this.desk = desk;
        this.zone = zone;
    }

    /// A request; `surely` says that whether it is one was asked already.
    record Asked(NewHelp help, boolean surely) {}

    @Override
    public Manual manual() {
        return new Manual(
                NAME,
                "ask_tech",
                "请技术员看庄稼、牲畜的毛病",
                List.of("求助 烟叶下部叶发黄，二组老李家 15亩", "求助 母猪不吃料，发烧"),
                HelpPermission.ASK);
    }

    @Override
    public boolean takesMedia() {
        return true;
    }

    @Override
    public Reading<Asked> read(Heard heard) {
        String text = heard.bare();
        boolean slash = heard.text().startsWith("/");
        return WORDS.stream()
                .filter(text::startsWith)
                .filter(word -> slash || ends(text, word.length()))
                .findFirst()
                .map(word -> asked(text.substring(word.length()), word.equals(SURELY), heard))
                .orElseGet(() -> called(text, heard));
    }

    /// 请烟站来看看 烟叶下部叶发黄: it is the station that is asked, also among people.
    private Reading<Asked> called(String text, Heard heard) {
        var call = CALL.matcher(text);
        boolean told = call.matches() && help(call.group(1), heard).isOfTrade();
        return told ? asked(call.group(1), false, heard) : new Reading.NotMine<>();
    }

    private static boolean ends(String text, int at) {
        return at == text.length() || GAPS.indexOf(text.charAt(at)) >= 0;
    }

    private Reading<Asked> asked(String rest, boolean surely, Heard heard) {
        String said = rest.replaceFirst("^[\\s,:;。.]+", "").strip();
        if (said.matches("[Jj]?\\d.*") && said.length() < 5) {
            return new Reading.NotMine<>();
        }
        if (said.isEmpty() && heard.media().isEmpty()) {
            return new Reading.Asks<>(asking(AskReplies.EMPTY, NAME));
        }
        if (heard.media().isEmpty() && !surely && Things.isAll(placeless(said, heard))) {
            return new Reading.Asks<>(asking(AskReplies.whatIsWrong(said), NAME + " " + said));
        }
        var help = help(said, heard);
        boolean asksPeople = heard.isTalk() && !help.isOfTrade();
        return asksPeople
                ? new Reading.NotMine<>()
                : new Reading.Understood<>(new Asked(help, surely));
    }

    private static String placeless(String said, Heard heard) {
        String rest = said;
        for (var village : heard.speaker().roster().villages()) {
            rest = rest.replace(village.name(), "");
        }
        return rest;
    }

    /// What is said next, behind `typed`, is a request whatever it says.
    private static Answer asking(String text, String typed) {
        return Answer.of(text).asking(new Question.Words(NAME, typed));
    }

    private NewHelp help(String said, Heard heard) {
        var speaker = heard.speaker();
        var now = LocalDateTime.ofInstant(speaker.now(), zone);
        return AskReader.read(said, speaker.member(), heard.meanings(), now);
    }

    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        if (meant.intent() != Intent.ASK_TECH) {
            return Optional.empty();
        }
        var help = help(meant.text(), meant.heard());
        String typed = "/" + SURELY + " " + meant.text();
        String label = AskReplies.offer(help, meant.turn().roster());
        // What may be an epidemic waits for no tap.
        return Optional.of(
                Suspicion.isUrgent(help)
                        ? Meant.Offer.draft(label, typed)
                        : new Meant.Offer(label, AskReplies.question(help), typed)
                                .beside(Intent.REPORT_ISSUE));
    }

    /// A crop or an animal that ails is the stations', whatever else it sounds like.
    @Override
    public Optional<Intent> rather(Meant meant) {
        double talk = meant.understanding().ranking().probability(Intent.CHITCHAT);
        boolean open =
                meant.intent() == Intent.REPORT_ISSUE
                        || (meant.intent() == Intent.CHITCHAT && talk < SURELY_TALK);
        return open && Things.ail(meant.text()) ? Optional.of(Intent.ASK_TECH) : Optional.empty();
    }

    /// What may be an epidemic is heard by exact words too, also where no model takes it for one.
    @Override
    public Optional<Answer> awaited(Meant meant) {
        boolean here = meant.understanding().genre() == Genre.PLAIN;
        return here && Suspicion.isPlain(meant.text())
                ? desk.alarm(meant.text(), meant.turn())
                : Optional.empty();
    }

    @Override
    public Answer run(Asked asked, Turn turn) {
        return desk.ask(asked.help(), asked.surely(), turn);
    }
}
