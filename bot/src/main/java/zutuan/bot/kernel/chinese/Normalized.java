package zutuan.bot.kernel.chinese;

/// A message in its normal form, and for each of its characters where it came from.
///
/// Offsets are UTF-16 indexes. Thread-safe: the arrays are never handed out or changed.
public final class Normalized {
    private final String source;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    Normalized(String source, String text, int[] starts, int[] ends) {
        this.source = source;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /// The message as it was typed.
    public String source() {
        return source;
    }

    /// The normal form.
    public String text() {
        return text;
    }

    /// Where in the source the character at this normal position begins.
    public int sourceStart(int position) {
        return position < text.length() ? starts[position] : source.length();
    }

    /// Where in the source the span that ends (exclusively) at this normal position ends.
    public int sourceEnd(int end) {
        return end == 0 ? 0 : ends[end - 1];
    }

    /// The first normal position that comes from this source offset or from behind it.
    public int position(int sourceOffset) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < sourceOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The source characters behind a span of the normal form.
    public String sourceText(int start, int end) {
        return start >= end ? "" : source.substring(sourceStart(start), sourceEnd(end));
    }
}
