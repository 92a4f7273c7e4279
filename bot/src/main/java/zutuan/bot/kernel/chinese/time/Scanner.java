package zutuan.bot.kernel.chinese.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;

/// Cuts a normal form into tokens, one pass from left to right: written dates and clocks, then the
/// longest word of the lexicon that fits its surroundings, then numbers, then single characters.
/// Used once, by one thread.
final class Scanner {
    private final String text;
    private final Lexicon lexicon = Lexicon.shipped();
    private final DigitForms digitForms;
    private final List<Token> tokens = new ArrayList<>();

    Scanner(String text) {
        this.text = text;
        this.digitForms = new DigitForms(text);
    }

    static Cursor scan(String text) {
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
        Token written = digitForms.at(at);
        if (written != null) {
            return written;
        }
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

    private @Nullable Token wordAt(int at) {
        int longest = Math.min(lexicon.longest(text.charAt(at)), text.length() - at);
        for (int length = longest; length > 0; length--) {
            Lexicon.Word word = lexicon.find(text.substring(at, at + length));
            if (word != null && Surroundings.allow(text, at, at + length, word)) {
                return new Token(word.kind(), word.value(), at, at + length);
            }
        }
        return null;
    }
}
