package zutuan.bot.record.reading;

import java.util.stream.Collectors;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;

/// What is asked back of practices and of figures alike.
public final class DoubtReplies {
    private DoubtReplies() {}

    /// Of a day that does not exist.
    public static String noTime(String reason) {
        return reason + "，请核对日期后再发";
    }

    /// Of a village that the town does not have.
    public static String unlisted(String name, Roster roster) {
        return "花名册里没有“%s”。有：%s"
                .formatted(
                        name,
                        roster.villages().stream()
                                .map(Village::name)
                                .collect(Collectors.joining("、")));
    }
}
