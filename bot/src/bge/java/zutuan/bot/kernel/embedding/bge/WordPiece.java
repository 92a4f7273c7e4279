package zutuan.bot.kernel.embedding.bge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Cuts a text into the numbered pieces that BERT was trained with: each Chinese character and each
/// mark is a word of its own, other words are cut into the longest pieces known. Immutable.
///
/// After `BertNormalizer`, `BertPreTokenizer` and `WordPiece` of Hugging Face's tokenizers.
final class WordPiece {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int most;
    private final long unknown;

    /// @param most how many pieces at most, the two at the ends included
    WordPiece(Map<String, Integer> vocabulary, int most) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.most = most;
        this.unknown = piece("[UNK]");
    }

    private long piece(String name) {
        Integer number = vocabulary.get(name);
        if (number == null) {
            throw new IllegalArgumentException("not in the vocabulary: " + name);
        }
        return number;
    }

    long[] numbers(String text) {
        var numbers = new ArrayList<Long>();
        numbers.add(piece("[CLS]"));
        for (String word : words(text)) {
            cut(word, numbers);
        }
        var kept = numbers.subList(0, Math.min(numbers.size(), most - 1));
        kept.add(piece("[SEP]"));
        return kept.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<String> words(String text) {
        var spaced = new StringBuilder();
        text.codePoints()
                .filter(one -> one != 0 && one != 0xFFFD && !isControl(one))
                .forEach(one -> {
                    boolean alone = Character.isIdeographic(one) || isMark(one);
                    if (alone) {
                        spaced.append(' ').appendCodePoint(one).append(' ');
                    } else {
                        spaced.appendCodePoint(Character.isWhitespace(one) ? ' ' : one);
                    }
                });
        return List.of(spaced.toString().strip().split("\\s+"));
    }

    private static boolean isControl(int one) {
        int type = Character.getType(one);
        return (type == Character.CONTROL || type == Character.FORMAT)
                && !Character.isWhitespace(one);
    }

    /// Punctuation, and what ASCII has besides letters and digits.
    private static boolean isMark(int one) {
        boolean ascii = one > ' ' && one < 127 && !Character.isLetterOrDigit(one);
        return ascii
                || switch (Character.getType(one)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION ->
                            true;
                    default -> false;
                };
    }

    /// A word with a part that is not known is unknown as a whole.
    private void cut(String word, List<Long> numbers) {
        var pieces = new ArrayList<Long>();
        int start = 0;
        while (start < word.length() && word.length() <= LONGEST_WORD) {
            int end = word.length();
            Integer found = null;
            while (end > start && found == null) {
                found = vocabulary.get((start == 0 ? "" : "##") + word.substring(start, end));
                end -= found == null ? 1 : 0;
            }
            if (found == null) {
                break;
            }
            pieces.add(found.longValue());
            start = end;
        }
        if (start < word.length()) {
            numbers.add(unknown);
        } else {
            numbers.addAll(pieces);
        }
    }
}
