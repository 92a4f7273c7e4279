package zutuan.bot.digest.errand;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;

/// What came of an errand: what is said where it was asked, and letters to members alone.
public record Made(@Nullable Message said, List<Letter> letters) {
    public Made {
        letters = List.copyOf(letters);
    }

    public static Made saying(Message message) {
        return new Made(message, List.of());
    }

    public static Made sending(Letter... letters) {
        return new Made(null, List.of(letters));
    }

    Optional<Message> answer() {
        return Optional.ofNullable(said);
    }

    /// What one member alone gets, with files that nobody else can open.
    public record Letter(String readerId, String text, List<Enclosure> files) {
        public Letter {
            files = List.copyOf(files);
        }
    }

    /// A file that is not kept yet.
    public record Enclosure(String name, String contentType, byte[] content) {}
}
