package zutuan.bot.kernel.chinese.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A position in the tokens of one message. Used by one thread.
final class Cursor {
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

    String text() {
        return text;
    }

    boolean done() {
        return at >= tokens.size();
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    /// How often a token was looked at: what a test holds against the length of the message.
    int steps() {
        return steps;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        steps++;
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : end;
    }

    boolean at(TokenKind kind) {
        return peek().is(kind);
    }

    /// Whether the next tokens are exactly of these kinds.
    boolean at(TokenKind first, TokenKind second) {
        return peek().is(first) && peek(1).is(second);
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    @Nullable Token take(TokenKind kind) {
        return at(kind) ? next() : null;
    }

    boolean skip(TokenKind kind) {
        return take(kind) != null;
    }

    /// End of the token before the cursor.
    int consumedTo() {
        return peek(-1).end();
    }
}
