package zutuan.bot.kernel.jobs;

/// One timer: its kind and an id within the kind. The id is made and read here alone; its parts
/// stand in rows with a slash between them.
public record JobKey(String job, String id) {
    private static final char SLASH = '/';

    /// The only timer of a kind.
    public static JobKey only(String job) {
        return new JobKey(job, "");
    }

    /// The timer of one thing, or of what these parts name together.
    public static JobKey of(String job, String... parts) {
        return new JobKey(job, String.join("/", parts));
    }

    /// The timer of a numbered thing of a workspace.
    public static JobKey of(String job, String workspace, long number) {
        return of(job, workspace, Long.toString(number));
    }

    /// A numbered thing of a workspace.
    public record Numbered(String workspace, long number) {}

    /// Whose timer it is, if it is one of a numbered thing.
    public Numbered numbered() {
        int slash = id.lastIndexOf(SLASH);
        return new Numbered(id.substring(0, slash), Long.parseLong(id.substring(slash + 1)));
    }
}
