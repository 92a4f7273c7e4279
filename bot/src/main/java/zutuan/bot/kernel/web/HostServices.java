package zutuan.bot.kernel.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Host;

/// What the application supplies so that platforms get a whole [Host]. `ids` gives text that is
/// unique across instances and sorts in the order of creation.
public record HostServices(
        Clock clock,
        Supplier<String> ids,
        HistorySource history,
        MediaStore media,
        Members members) {

    /// See [Host#history].
    @FunctionalInterface
    public interface HistorySource {
        List<Host.Entry> history(Address address, @Nullable String before, int limit);

        /// See [Host#search].
        default List<Host.Entry> search(Address address, String words, int limit) {
            return List.of();
        }

        /// See [Host#saidAt].
        default Optional<Instant> saidAt(Address address, String messageId) {
            return Optional.empty();
        }

        /// See [Host#isShared].
        default boolean isShared() {
            return false;
        }

        /// See [Host#fresh].
        default List<Host.Fresh> fresh(String platform, Instant since) {
            return List.of();
        }
    }

    /// Keeps members' pictures and files, see [Host#keep] and [Host#media].
    public interface MediaStore {
        String keep(String name, byte[] content) throws IOException;

        String keep(Host.Upload upload) throws IOException;

        Optional<Host.Stored> media(String reference);

        Optional<Host.Shown> show(String reference, Host.Person reader, boolean small)
                throws IOException;

        Optional<Host.Kept> describe(String reference, Host.Person reader);
    }

    /// Who may come in, and which commands they are offered.
    public record Members(Host.Doorkeeper doorkeeper, CommandSource commands) {}

    /// See [Host#commands].
    @FunctionalInterface
    public interface CommandSource {
        List<Host.CommandHint> commands(String userId);
    }
}
