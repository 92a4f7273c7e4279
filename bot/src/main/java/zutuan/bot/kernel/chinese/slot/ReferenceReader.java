package zutuan.bot.kernel.chinese.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;
import zutuan.bot.kernel.chinese.Words;

/// Finds the numbers of what the bot keeps: 12号, 第12号, #12, J7, 会3, 认领12, 12进展. A number that was
/// read as a day or a quantity is not looked at again.
final class ReferenceReader {
    private static final int MOST = 999_999;

    /// Verbs and nouns that only a number of ours follows directly.
    private static final Words BEFORE =
            Words.of(
                    "认领", "销号", "协办", "主办", "延期", "催办", "催", "督办", "退单", "退", "升级", "转外部", "改",
                    "作废", "撤销", "撤", "满意", "没解决", "重开", "并入", "并到", "并进", "合并", "补充", "进展", "关闭",
                    "结单", "派单", "查询", "问题", "工单", "编号", "单号", "确认", "取消", "接", "领", "上会", "不用");

    private static final Words AFTER =
            Words.of(
                    "进展", "怎么样", "咋样", "派给", "并到", "并进", "上会", "不上", "办结", "结果", "意见", "补充", "没解决",
                    "怎么了", "到哪", "情况", "销号", "认领", "问题", "这个问题", "并入", "转给", "求助", "工单");

    /// A number with 号 that is the name of a thing.
    private static final Words THINGS =
            Words.of(
                    "烤房", "机井", "楼", "院", "公路", "线", "路", "车", "桥", "棚", "圈", "机组", "机", "井", "泵",
                    "仓", "库", "地块", "田", "变压器", "杆", "文件", "令", "会议室", "厅", "灯", "标段", "渠", "病房",
                    "门", "窗口", "房", "坑", "池", "教室", "点位", "选手", "桌", "种", "炉", "山", "店");

    private static final String JOINING = "、,和跟与及";

    private final List<SubjectKind> kinds;

    /// A kind with a sign of its own is told by it before any is told by words.
    ReferenceReader(List<SubjectKind> kinds) {
        this.kinds =
                kinds.stream()
                        .sorted(Comparator.comparing(SubjectKind::hasSign).reversed())
                        .toList();
    }

    List<Reference> read(Taken taken) {
        String text = taken.text();
        var references = new ArrayList<Reference>();
        for (int at = 0; at < text.length() && !taken.full(); at++) {
            Optional<Numeral> numeral =
                    "0123456789一二三四五六七八九十".indexOf(text.charAt(at)) >= 0
                            ? Numerals.at(text, at)
                            : Optional.empty();
            if (numeral.isPresent()) {
                Reference reference = reference(taken, numeral.get());
                if (reference != null) {
                    references.add(reference);
                }
                at = numeral.get().end() - 1;
            }
        }
        listed(taken, references);
        references.sort(Comparator.comparingInt(reference -> reference.span().start()));
        return references;
    }

    /// 合并12和15, 12、15号问题: what is joined to a number of ours is one too.
    private void listed(Taken taken, List<Reference> references) {
        String text = taken.text();
        for (int at = 1; at < text.length() - 1; at++) {
            if (JOINING.indexOf(text.charAt(at)) >= 0
                    && taken.ends(at, Mark.REFERENCE)
                    && isDigit(text, at + 1)) {
                join(taken, at + 1, references);
            }
        }
        for (int at = text.length() - 2; at > 0; at--) {
            if (JOINING.indexOf(text.charAt(at)) >= 0 && taken.begins(at + 1, Mark.REFERENCE)) {
                int start = at;
                while (start > 0 && isDigit(text, start - 1)) {
                    start--;
                }
                if (start < at && !latin(text, start - 1)) {
                    join(taken, start, references);
                }
            }
        }
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void join(Taken taken, int start, List<Reference> references) {
        Numerals.at(taken.text(), start)
                .filter(_ -> !taken.full())
                .filter(Numeral::whole)
                .filter(one -> one.intValue() > 0 && one.intValue() <= MOST)
                .filter(one -> taken.free(one.start(), one.end()))
                .filter(one -> ends(taken.text(), one.end()) && !counts(taken.text(), one.end()))
                .ifPresent(one -> references.add(take(taken, one.start(), one.end(), one)));
    }

    private @Nullable Reference reference(Taken taken, Numeral numeral) {
        String text = taken.text();
        boolean plain =
                numeral.whole()
                        && !numeral.approximate()
                        && numeral.intValue() > 0
                        && numeral.intValue() <= MOST
                        && taken.free(numeral.start(), numeral.end());
        return plain ? placed(taken, text, numeral) : null;
    }

    private @Nullable Reference placed(Taken taken, String text, Numeral numeral) {
        int start = numeral.start();
        int end = numeral.end();
        boolean digits = Character.isDigit(text.charAt(start));
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        boolean marked = end < text.length() && text.charAt(end) == '号';
        if (marked) {
            int from = before == '第' || before == '#' ? start - 1 : start;
            return THINGS.follow(text, end + 1) ? null : take(taken, from, end + 1, numeral);
        }
        if (before == '#') {
            return take(taken, start - 1, end, numeral);
        }
        if (digits && isSigned(text, start, end)) {
            return take(taken, start - 1, end, numeral);
        }
        int word = before == ' ' ? start - 1 : start;
        boolean asked = BEFORE.precede(text, word) && ends(text, end);
        boolean told = AFTER.follow(text, end) && !latin(text, start - 1);
        return digits && !counts(text, end) && (asked || told)
                ? take(taken, start, end, numeral)
                : null;
    }

    private static boolean latin(String text, int at) {
        return at >= 0
                && at < text.length()
                && text.charAt(at) < 0x80
                && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean counts(String text, int end) {
        return end < text.length() && "个条人户天次点月年日:.-/%号".indexOf(text.charAt(end)) >= 0;
    }

    /// A verb's number is not the first figure of an amount (改12点, 领3袋).
    private static boolean ends(String text, int end) {
        return end >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end))
                || "派给是要等已上不我由,和跟到需理".indexOf(text.charAt(end)) >= 0
                || AFTER.follow(text, end);
    }

    private Reference take(Taken taken, int start, int end, Numeral numeral) {
        String kind = kind(taken.text(), start, end);
        return new Reference(taken.take(start, end, Mark.REFERENCE), kind, numeral.intValue());
    }

    /// A Latin letter is a sign unless a word ends with it, a character unless what follows is
    /// counted.
    private boolean isSigned(String text, int start, int end) {
        boolean sign =
                start > 0 && kinds.stream().anyMatch(kind -> kind.isSign(text.charAt(start - 1)));
        return sign && (latin(text, start - 1) ? !latin(text, start - 2) : !counts(text, end));
    }

    private String kind(String text, int start, int end) {
        return kinds.stream()
                .filter(kind ->
                        kind.isSign(text.charAt(start))
                                || kind.before().precede(text, start)
                                || kind.behind().follow(text, end))
                .findFirst()
                .map(SubjectKind::code)
                .orElse(Reference.OPEN);
    }
}
