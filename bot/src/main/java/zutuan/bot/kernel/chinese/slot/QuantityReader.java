package zutuan.bot.kernel.chinese.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;
import zutuan.bot.kernel.chinese.Words;

/// Finds amounts with a unit: 一百二十斤, 百把斤, 十来头, 两亩半, 三公里半, 1.5万元, 三块五, 20到30人, 上百亩, 百分之三十. What a
/// time, a place, a phone or a number of ours has taken is not looked at again.
final class QuantityReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Words NEARLY =
            Words.of(
                    "大概", "大约", "大致", "约", "约莫", "差不多", "将近", "近", "估计", "接近", "不到", "至少", "起码",
                    "少说", "超过", "不止", "多于", "不少于", "最多", "顶多");
    private static final Words ABOUT = Words.of("左右", "上下", "的样子");
    private static final Words MONEY =
            Words.of(
                    "预算", "资金", "投资", "补贴", "补助", "借款", "贷款", "欠", "花了", "投入", "争取", "经费", "款",
                    "收入", "补偿", "奖励", "捐了", "捐");

    /// What makes a price of 一块.
    private static final Words PRICE =
            Words.of("一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "多", "半", "每", "/");

    /// Counting words that 一 in front of mostly makes an article of.
    private static final String ARTICLES = "个次位场家份把件处段片批趟张条";

    private final Units units = Units.shipped();

    List<Quantity> read(Taken taken) {
        String text = taken.text();
        var quantities = new ArrayList<Quantity>();
        for (int at = 0; at < text.length() && !taken.full(); at++) {
            Optional<Numeral> numeral = numeral(text, at);
            if (numeral.isEmpty()) {
                continue;
            }
            if (taken.free(at, numeral.get().end())) {
                quantity(taken, numeral.get()).ifPresent(quantities::add);
            }
            while (at + 1 < text.length()
                    && (at + 1 < numeral.get().end() || !taken.free(at + 1, at + 2))) {
                at++;
            }
        }
        return quantities;
    }

    /// 上百 and 近千 have no digit; anything else is a numeral.
    private static Optional<Numeral> numeral(String text, int at) {
        int unit = "百千万".indexOf(text.charAt(at));
        if (unit >= 0 && at > 0 && "上近成".indexOf(text.charAt(at - 1)) >= 0) {
            var value = BigDecimal.TEN.pow(unit + 2);
            return Optional.of(new Numeral(value, value, true, false, at, at + 1));
        }
        return Numerals.at(text, at).map(numeral -> spokenDecimal(text, numeral));
    }

    /// 一点五公里: told from 一点 by the unit behind it.
    private static Numeral spokenDecimal(String text, Numeral whole) {
        int end = whole.end() + 1;
        int digit =
                text.startsWith("点", end - 1) && end < text.length()
                        ? "零一二三四五六七八九".indexOf(text.charAt(end))
                        : -1;
        if (digit < 0 || !whole.whole()) {
            return whole;
        }
        int stop = end + 1;
        var value = whole.value().add(BigDecimal.valueOf(digit, 1));
        boolean myriad = text.startsWith("万", stop);
        BigDecimal all = myriad ? value.multiply(BigDecimal.valueOf(10_000)) : value;
        int last = myriad ? stop + 1 : stop;
        return Units.shipped().at(text, last).isEmpty()
                ? whole
                : new Numeral(all, all, false, false, whole.start(), last);
    }

    private Optional<Quantity> quantity(Taken taken, Numeral numeral) {
        String text = taken.text();
        char before = numeral.start() > 0 ? text.charAt(numeral.start() - 1) : ' ';
        boolean letters = before < 0x80 && Character.isLetterOrDigit(before);
        if (before == '第' || letters || (before == '.' && numeral.start() > 1)) {
            return Optional.empty();
        }
        Numeral last = upper(text, numeral);
        var unit = unit(text, numeral, last.end());
        if (unit.isPresent()) {
            return measured(taken, numeral, last, unit.get());
        }
        return numeral.equals(last) ? unitless(taken, numeral) : Optional.empty();
    }

    private Optional<Quantity> measured(
            Taken taken, Numeral numeral, Numeral last, Units.Unit unit) {
        var amount =
                new Amount(
                        numeral.value(),
                        last.upTo(),
                        last.end() + unit.word().length(),
                        numeral.approximate() || !numeral.equals(last));
        return taken.free(numeral.start(), amount.end())
                ? Optional.of(finish(taken, numeral, unit, rest(taken.text(), unit, amount)))
                : Optional.empty();
    }

    /// A value on its way, and where reading has come to.
    private record Amount(BigDecimal value, BigDecimal upTo, int end, boolean approximate) {
        Amount plus(BigDecimal more, int newEnd) {
            return new Amount(value.add(more), upTo.add(more), newEnd, approximate);
        }
    }

    /// 20到30人: the end of a spread, or the numeral itself.
    private static Numeral upper(String text, Numeral numeral) {
        int at = numeral.end();
        if (at + 1 >= text.length() || "到至-~".indexOf(text.charAt(at)) < 0) {
            return numeral;
        }
        return Numerals.at(text, at + 1)
                .filter(next -> next.value().compareTo(numeral.value()) > 0)
                .orElse(numeral);
    }

    private Optional<Units.Unit> unit(String text, Numeral numeral, int end) {
        return units.at(text, end).filter(unit -> counts(unit, text, numeral, end));
    }

    private static boolean counts(Units.Unit unit, String text, Numeral numeral, int end) {
        boolean one =
                numeral.value().compareTo(BigDecimal.ONE) == 0
                        && text.charAt(numeral.start()) == '一';
        boolean piece = one && unit.word().equals("块") && !PRICE.follow(text, end + 1);
        boolean article =
                piece || (one && unit.word().length() == 1 && ARTICLES.contains(unit.word()));
        boolean half =
                text.charAt(numeral.start()) == '半'
                        && !unit.into().equals("公斤")
                        && !unit.into().equals("亩")
                        && !unit.into().equals("米");
        return !article && !half && UnitGuard.allows(unit.word(), text, end + unit.word().length());
    }

    /// What stands behind the unit: 两亩半, 三块五, 一米八, 两斤三两.
    private Amount rest(String text, Units.Unit unit, Amount amount) {
        int end = amount.end();
        if (end >= text.length()) {
            return amount;
        }
        if (text.charAt(end) == '半' && !text.startsWith("半天", end)) {
            return amount.plus(HALF, end + 1);
        }
        if (text.charAt(end) == '多') {
            return new Amount(amount.value(), amount.upTo(), end + 1, true);
        }
        int digit = "零一二三四五六七八九".indexOf(text.charAt(end));
        if (digit <= 0 && unit.usual().equals("斤") && text.charAt(end) == '两') {
            digit = -1;
        }
        Units.Unit smaller = digit > 0 ? units.at(text, end + 1).orElse(null) : null;
        boolean tenth =
                unit.usual().equals("元") || unit.usual().equals("米") || unit.usual().equals("亩");
        if (digit > 0 && tenth && smaller == null && !continues(text, end + 1)) {
            return amount.plus(BigDecimal.valueOf(digit, 1), end + 1);
        }
        boolean liang = unit.usual().equals("斤") && smaller != null && smaller.word().equals("两");
        boolean fen = unit.usual().equals("亩") && text.startsWith("分", end + 1);
        return digit > 0 && (liang || fen)
                ? amount.plus(BigDecimal.valueOf(digit, 1), end + 2)
                : amount;
    }

    private static boolean continues(String text, int at) {
        return at < text.length() && "十百千万点号月年组社级".indexOf(text.charAt(at)) >= 0;
    }

    private static Quantity finish(Taken taken, Numeral numeral, Units.Unit unit, Amount amount) {
        String text = taken.text();
        boolean nearly = NEARLY.precede(text, numeral.start()) || ABOUT.follow(text, amount.end());
        return new Quantity(
                taken.take(numeral.start(), amount.end(), Mark.QUANTITY),
                plain(amount.value()),
                plain(amount.upTo()),
                unit.usual(),
                amount.approximate() || nearly,
                plain(amount.value().multiply(unit.factor())),
                unit.into());
    }

    /// 百分之三十, 预算3万.
    private static Optional<Quantity> unitless(Taken taken, Numeral numeral) {
        String text = taken.text();
        int start = numeral.start();
        boolean percent = text.startsWith("百分之", start - 3);
        boolean money =
                MONEY.precede(text, start)
                        && numeral.value().compareTo(BigDecimal.valueOf(1_000)) >= 0;
        if (!percent && !money) {
            return Optional.empty();
        }
        String unit = percent ? "%" : "元";
        BigDecimal value = plain(numeral.value());
        return Optional.of(
                new Quantity(
                        taken.take(percent ? start - 3 : start, numeral.end(), Mark.QUANTITY),
                        value,
                        plain(numeral.upTo()),
                        unit,
                        numeral.approximate() || NEARLY.precede(text, start),
                        value,
                        unit));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
