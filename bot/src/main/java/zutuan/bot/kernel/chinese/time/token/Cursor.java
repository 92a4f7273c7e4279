package zutuan.bot.kernel.chinese.time.token;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A position in the tokens of one message. Used by one thread.
public final class Cursor {
    private final String text;
    private final List<Token> tokens;
    private final Token end;
    private int at;
    private int steps;

    Cursor(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.end = new Token(TokenKind.STOP, "", text.length(), text.length());
    }

    public String text() {
        return text;
    }

    public boolean done() {
        return at >= tokens.size();
    }

    public int mark() {
        return at;
    }

    public void reset(int mark) {
        at = mark;
    }

    /// How often a token was looked at: what a test holds against the length of the message.
    public int steps() {
        return steps;
    }

    public Token peek() {
        return peek(0);
    }

    public Token peek(int ahead) {
        steps++;
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : end;
    }

    public boolean at(TokenKind kind) {
        return peek().is(kind);
    }

    /// Whether the next tokens are exactly of these kinds.
    public boolean at(TokenKind first, TokenKind second) {
        return peek().is(first) && peek(1).is(second);
    }

    public Token next() {
        Token token = peek();
        at++;
        return token;
    }

    public @Nullable Token take(TokenKind kind) {
        return at(kind) ? next() : null;
    }

    /// What a reader finds here; where it finds nothing, the cursor stays.
    public <T> Optional<T> attempt(Supplier<Optional<T>> reader) {
        int mark = at;
        Optional<T> found = reader.get();
        if (found.isEmpty()) {
            at = mark;
        }
        return found;
    }

    public boolean skip(TokenKind kind) {
        return take(kind) != null;
    }

    /// End of the token before the cursor.
    public int consumedTo() {
        return peek(-1).end();
    }
}
