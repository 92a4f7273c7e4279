package zutuan.bot.meeting.model;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import zutuan.bot.meeting.model.Visit.Consent;

/// What is said of a visit's stops wherever they are shown.
public record VisitTexts(MeetingTexts texts) {
    /// What holds at a stop with livestock.
    public static final String DISINFECTION = "进场消毒，7日内未到其他猪场";

    public static String consent(@Nullable Consent consent) {
        return switch (consent) {
            case null -> "";
            case ASKED -> "（等确认）";
            case AGREED -> "（已确认）";
            case REFUSED -> "（不方便，待换人）";
        };
    }

    /// The stops with their times, as it stands in a calendar: what to prepare for, and no names.
    public String program(Slot slot, Visit visit) {
        var lines = new ArrayList<String>();
        for (var stop : visit.stops()) {
            String at = texts.clock(slot.start().plus(stop.after()));
            String rule = stop.isLivestock() ? "（" + DISINFECTION + "）" : "";
            lines.add(at + " " + stop.place() + rule);
        }
        if (!visit.transport().isEmpty()) {
            lines.add("交通：" + visit.transport());
        }
        return String.join("\n", lines);
    }
}
