package zutuan.bot.kernel.settings;

import java.time.Duration;
import java.time.LocalTime;

/**
 * How the bot behaves in a conversation.
 *
 * @param dialogueTimeout how long an unfinished form or draft card waits for an answer
 * @param mentionHold how long mentions wait, so that a typo can be mended before they disturb
 * @param undo how long 撤销 works
 * @param quiet when only urgent messages go out (免打扰)
 * @param limits how much may be said
 */
public record ChatSettings(
        Duration dialogueTimeout,
        Duration mentionHold,
        Duration undo,
        QuietHours quiet,
        Limits limits) {
    static final ChatSettings DEFAULTS =
            new ChatSettings(
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(10),
                    new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30)),
                    new Limits(
                            3,
                            Duration.ofMinutes(60),
                            60,
                            Duration.ofDays(90),
                            new Attention(2, 2)));

    /**
     * From one time of day to another, over midnight if {@code to} is the earlier; end excluded.
     */
    public record QuietHours(LocalTime from, LocalTime to) {}

    /**
     * How much may be said, and how long it is kept.
     *
     * @param selfStartedPerDay group messages a day that nobody asked for
     * @param strangerAnswerEvery an unregistered person gets one answer in this time
     * @param messagesPerMinutePerMember what one member may send before the bot stops reading
     * @param sentKept how long a sent message is kept, where the bot's history does not read it
     * @param attention how often the bot may ask what nobody asked it
     */
    public record Limits(
            int selfStartedPerDay,
            Duration strangerAnswerEvery,
            int messagesPerMinutePerMember,
            Duration sentKept,
            Attention attention) {}

    /**
     * How many questions a day the bot may ask that nobody asked for, urgent apart.
     *
     * @param perGroup where a group hears them, because the platform lets nobody be written to
     *     first
     * @param perMember that one member hears, mostly alone
     */
    public record Attention(int perGroup, int perMember) {}
}
