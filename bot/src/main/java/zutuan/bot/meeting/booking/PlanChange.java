package zutuan.bot.meeting.booking;

import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.When;

/// What a plan is to become: the plan as far as it was understood, what was said of the time, and
/// whether another place was named.
public record PlanChange(Meeting.Plan plan, When when, boolean elsewhere) {
    /// Whether the plan can be kept as it is here.
    public boolean isClear() {
        return when instanceof When.Fixed || (when instanceof When.Unsaid && elsewhere);
    }
}
