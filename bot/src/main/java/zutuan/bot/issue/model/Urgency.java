package zutuan.bot.issue.model;

/// How long an issue may take; its clock runs from the report.
public enum Urgency {
    NORMAL("一般"),
    PRESSING("较急"),
    /// Around the clock.
    URGENT("紧急");

    private final String title;

    Urgency(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
