package zutuan.adapters.link;

/// Whether a connection is alive, by how many frames have come: a whole idle time without one asks
/// for a probe, and another for the end. For one thread.
final class IdleWatch {
    private long before;
    private boolean probed;

    /// What an idle time that has passed asks for.
    enum Verdict {
        ALIVE,
        PROBE,
        GIVE_UP
    }

    /// `heard` frames have come so far. To be read before the probe is sent, whose answer may come
    /// at once.
    Verdict look(long heard) {
        var verdict = heard != before ? Verdict.ALIVE : silent();
        probed = verdict == Verdict.PROBE;
        before = heard;
        return verdict;
    }

    private Verdict silent() {
        return probed ? Verdict.GIVE_UP : Verdict.PROBE;
    }
}
