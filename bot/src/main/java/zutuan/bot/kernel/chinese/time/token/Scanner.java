package zutuan.bot.kernel.chinese.time.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;

/// Cuts a normal form into tokens, one pass from left to right: written dates and clocks, then the
/// longest word of the lexicon that fits its surroundings, then numbers, then single characters.
/// Used once, by one thread.
public final class Scanner {
    private static final String AFTER_DAY = " ,。上下早晚中凌傍前之开到至的召";

    private final String text;
    private final Lexicon lexicon = Lexicon.shipped();
    private final DigitForms digitForms;
    private final List<Token> tokens = new ArrayList<>();

    Scanner(String text) {
        this.text = text;
        this.digitForms = new DigitForms(text);
    }

    public static Cursor scan(String text) {
        return new Cursor(text, new Scanner(text).tokens());
    }

    private List<Token> tokens() {
        for (int at = 0; at < text.length(); ) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            Token token = tokenAt(at);
            tokens.add(token);
            at = token.end();
        }
        return List.copyOf(tokens);
    }

    private Token tokenAt(int at) {
        return digitForms.at(at).orElseGet(() -> spokenAt(at));
    }

    private Token spokenAt(int at) {
        Token word = wordAt(at);
        Optional<Numeral> numeral = Numerals.at(text, at);
        if (numeral.isPresent() && (word == null || !beats(word, numeral.get()))) {
            Numeral number = numeral.get();
            return new Token(TokenKind.NUMBER, "", at, number.end(), number);
        }
        return word != null ? word : new Token(TokenKind.OTHER, "", at, at + 1);
    }

    /// 一会儿 is a word, 二十 before 号 is a number although 二 begins no word at all.
    private static boolean beats(Token word, Numeral numeral) {
        return word.end() > numeral.end() || word.is(TokenKind.FEAST_DIGITS);
    }

    /// 下周 三 and 星期 五, as voice input spaces them.
    private Optional<Token> spacedDay(int at, int end, Lexicon.Word word) {
        boolean week = word.kind() == TokenKind.WEEK || (word.value().equals("W") && end > at + 1);
        if (!week || end + 1 >= text.length() || text.charAt(end) != ' ') {
            return Optional.empty();
        }
        boolean free = end + 2 >= text.length() || AFTER_DAY.indexOf(text.charAt(end + 2)) >= 0;
        Lexicon.Word day = lexicon.find(text.substring(at, end) + text.charAt(end + 1));
        return free && day != null && day.kind() == TokenKind.WEEKDAY
                ? Optional.of(new Token(TokenKind.WEEKDAY, day.value(), at, end + 2))
                : Optional.empty();
    }

    private @Nullable Token wordAt(int at) {
        Lexicon.Node node = lexicon.root().step(text.charAt(at));
        return node == null ? null : wordFrom(node, at, at + 1);
    }

    /// The longest word that fits its surroundings, of those that go on from this node.
    private @Nullable Token wordFrom(Lexicon.Node node, int at, int end) {
        Lexicon.Node further = end < text.length() ? node.step(text.charAt(end)) : null;
        Token longer = further == null ? null : wordFrom(further, at, end + 1);
        Lexicon.Word word = node.word();
        if (longer != null || word == null || !Neighbours.allow(text, at, end, word)) {
            return longer;
        }
        return spacedDay(at, end, word)
                .orElseGet(() -> new Token(word.kind(), word.value(), at, end));
    }
}
