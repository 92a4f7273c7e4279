package zutuan.bot.kernel.chinese.slot;

import java.util.BitSet;
import zutuan.bot.kernel.chinese.Normalized;

/// Which characters of a message belong to a slot already, and what each slot is masked with. Used
/// by one thread for one message.
final class Taken {
    private static final int MOST = 200;

    private final Normalized message;
    private final BitSet characters = new BitSet();
    private final char[] marks;
    private final int[] ends;
    private int count;

    Taken(Normalized message) {
        this.message = message;
        this.marks = new char[message.text().length()];
        this.ends = new int[marks.length];
    }

    String text() {
        return message.text();
    }

    /// A message with so many slots is no message; readers stop looking.
    boolean full() {
        return count >= MOST;
    }

    boolean free(int start, int end) {
        int next = characters.nextSetBit(start);
        return next < 0 || next >= end;
    }

    /// Marks a stretch of the normal form as a slot and says where it stands in the source.
    Span take(int start, int end, Mark mark) {
        count++;
        characters.set(start, end);
        marks[start] = mark.symbol();
        ends[start] = end;
        return new Span(
                message.sourceStart(start), message.sourceEnd(end), message.sourceText(start, end));
    }

    /// Whether such a slot begins at this offset of the normal form.
    boolean begins(int at, Mark mark) {
        return at < marks.length && ends[at] > at && marks[at] == mark.symbol();
    }

    /// Whether such a slot ends before this offset.
    boolean ends(int end, Mark mark) {
        int start = characters.previousClearBit(end - 1) + 1;
        for (int at = start; at < end; at++) {
            if (ends[at] == end && begins(at, mark)) {
                return true;
            }
        }
        return false;
    }

    /// The normal form with every slot replaced by its mark.
    String masked() {
        var masked = new StringBuilder(marks.length);
        for (int at = 0; at < marks.length; ) {
            boolean slot = ends[at] > at;
            masked.append(slot ? marks[at] : message.text().charAt(at));
            at = slot ? ends[at] : at + 1;
        }
        return masked.toString();
    }
}
