package zutuan.bot.kernel.settings;

import java.time.Duration;
import java.util.EnumMap;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.meaning.Thresholds;
import zutuan.bot.kernel.settings.ChatSettings.Attention;
import zutuan.bot.kernel.settings.ChatSettings.Limits;
import zutuan.bot.kernel.settings.ChatSettings.QuietHours;

/** Reads the sections that say how the bot behaves. */
final class Rules {
    private static final int PERCENT = 100;
    private static final String CHARACTERS = "characters";
    private static final String SENTENCES = "bge";
    private static final int DAY_OF_MINUTES = 24 * 60;

    private Rules() {}

    static ChatSettings chat(Section section) {
        ChatSettings defaults = ChatSettings.DEFAULTS;
        int hold =
                section.number(
                        "mentionHoldSeconds", (int) defaults.mentionHold().toSeconds(), 0, 600);
        var chat =
                new ChatSettings(
                        section.minutes(
                                "dialogueTimeoutMinutes",
                                defaults.dialogueTimeout(),
                                1,
                                DAY_OF_MINUTES),
                        Duration.ofSeconds(hold),
                        section.minutes("undoMinutes", defaults.undo(), 1, DAY_OF_MINUTES),
                        quiet(section),
                        limits(section));
        section.close();
        return chat;
    }

    private static QuietHours quiet(Section section) {
        QuietHours defaults = ChatSettings.DEFAULTS.quiet();
        return new QuietHours(
                section.time("quietFrom", defaults.from()), section.time("quietTo", defaults.to()));
    }

    private static Limits limits(Section section) {
        Limits defaults = ChatSettings.DEFAULTS.limits();
        return new Limits(
                section.number("selfStartedPerDay", defaults.selfStartedPerDay(), 0, 100),
                section.minutes(
                        "strangerAnswerMinutes", defaults.strangerAnswerEvery(), 1, DAY_OF_MINUTES),
                section.number(
                        "messagesPerMinutePerMember",
                        defaults.messagesPerMinutePerMember(),
                        1,
                        10_000),
                Duration.ofDays(
                        section.number(
                                "sentKeptDays", (int) defaults.sentKept().toDays(), 1, 3650)),
                attention(section));
    }

    private static Attention attention(Section section) {
        Attention defaults = ChatSettings.DEFAULTS.limits().attention();
        return new Attention(
                section.number("unaskedPerDayPerGroup", defaults.perGroup(), 0, 100),
                section.number("unaskedPerDayPerMember", defaults.perMember(), 0, 100));
    }

    static MediaSettings media(Section section) {
        MediaSettings defaults = MediaSettings.DEFAULTS;
        int kept = section.number("keptDays", (int) defaults.kept().toDays(), 2, 36_500);
        int exports = section.number("exportDays", (int) defaults.exportsKept().toDays(), 1, 365);
        section.close();
        return new MediaSettings(Duration.ofDays(kept), Duration.ofDays(exports));
    }

    /// Percentages, because nobody writes 0.85 in a settings file.
    static UnderstandingSettings understanding(Section section) {
        Thresholds defaults = Thresholds.standard();
        var act = new EnumMap<Intent, Double>(Intent.class);
        Section sure = section.section("actPercent");
        for (var intent : Intent.values()) {
            act.put(intent, fraction(sure, intent.label(), defaults.act(intent)));
        }
        sure.close();
        var thresholds =
                new Thresholds(
                        act,
                        fraction(section, "askPercent", defaults.ask()),
                        fraction(section, "interruptPercent", defaults.interrupt()),
                        fraction(section, "chatterPercent", defaults.chatter()));
        boolean sentences = sentences(section);
        section.close();
        return new UnderstandingSettings(thresholds, sentences);
    }

    private static boolean sentences(Section section) {
        String scorer = section.text("scorer", CHARACTERS);
        if (!scorer.equals(CHARACTERS) && !scorer.equals(SENTENCES)) {
            section.mistake("scorer", "请写 characters 或 bge");
        }
        return scorer.equals(SENTENCES);
    }

    private static double fraction(Section section, String key, double fallback) {
        return section.number(key, (int) Math.round(fallback * PERCENT), 0, PERCENT)
                / (double) PERCENT;
    }
}
