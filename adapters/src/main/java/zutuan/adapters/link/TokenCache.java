package zutuan.adapters.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Access tokens by key (an app, a tenant), renewed before they expire. Those who ask at the same
/// time wait for one request; a failed request is not remembered. Safe for use by many threads.
public final class TokenCache<K> {
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);

    /// A token and how long the platform says it is good for.
    public record Token(String value, Duration life) {
        /// Without the value: this may be logged.
        @Override
        public String toString() {
            return "Token[life=" + life + "]";
        }
    }

    /// Asks the platform for a token.
    @FunctionalInterface
    public interface Source<K> {
        Token request(K key) throws IOException;
    }

    private final Source<K> source;
    private final Cache<K, Token> tokens;

    public TokenCache(Source<K> source, InstantSource clock) {
        this.source = source;
        tokens =
                Caffeine.newBuilder()
                        .expireAfter(Expiry.<K, Token>creating((_, token) -> usable(token)))
                        .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                        .executor(Runnable::run)
                        .build();
    }

    /// A token that is good for a while yet.
    public String get(K key) throws IOException {
        try {
            return tokens.get(key, this::request).value();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /// Forgets a token that the platform refused. If another has taken its place meanwhile, that
    /// one stays: many callers may complain about the same old token.
    public void invalidate(K key, String refused) {
        tokens.asMap()
                .computeIfPresent(key, (_, token) -> token.value().equals(refused) ? null : token);
    }

    private Token request(K key) {
        try {
            return source.request(key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Duration usable(Token token) {
        var tenth = token.life().dividedBy(10);
        var margin = tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
        return token.life().minus(margin);
    }
}
