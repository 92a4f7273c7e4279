package zutuan.adapters;

/// A picture or file that came with a message and still lies with the platform.
///
/// `reference` is what [Platform#fetch] needs (a URL, a file id); it may expire within minutes.
/// `bytes` is the size the platform claims, or -1.
public record Media(Kind kind, String name, String reference, long bytes) {
    /// What the platform says it is; the content decides.
    public enum Kind {
        PICTURE,
        FILE,
        VOICE,
        VIDEO
    }
}
