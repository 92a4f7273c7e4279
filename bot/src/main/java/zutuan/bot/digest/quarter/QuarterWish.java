package zutuan.bot.digest.quarter;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.calendar.Quarter;

/// A quarter as somebody names it: so many back, or a number with or without a year.
public sealed interface QuarterWish {
    /// The one that is on, where none was named.
    static QuarterWish current() {
        return new Back(0);
    }

    record Back(int quarters) implements QuarterWish {}

    /// `year` is null if none was said.
    record Numbered(@Nullable Integer year, int number) implements QuarterWish {}

    /// A year, and no word of which of its quarters.
    record OfYear(Years year) implements QuarterWish {}

    /// A year by its number, or so many years from this one.
    record Years(int number, boolean fromNow) {
        int from(Quarter current) {
            return fromNow ? current.year() + number : number;
        }
    }

    /// 去年第四季度.
    record YearsBack(int years, int number) implements QuarterWish {}

    /// The quarter, or why there is none.
    sealed interface Found {
        record Here(Quarter quarter) implements Found {}

        record NoSuchQuarter(int number) implements Found {}

        record Future(Quarter quarter) implements Found {}

        /// It was not said which of these.
        record Unsaid(List<Quarter> quarters) implements Found {
            public Unsaid {
                quarters = List.copyOf(quarters);
            }
        }
    }

    /// What is meant, seen from a quarter.
    default Found from(Quarter current) {
        return switch (this) {
            case Back(var quarters) -> judged(current.later(-quarters), current);
            case OfYear(var year) -> ofYear(year.from(current), current);
            case YearsBack(var years, var number) ->
                    numbered(current.year() - years, number, current);
            case Numbered(var year, var number) ->
                    numbered(year == null ? yearOf(number, current) : year, number, current);
        };
    }

    private static Found ofYear(int year, Quarter current) {
        var all =
                IntStream.rangeClosed(1, 4)
                        .boxed()
                        .flatMap(number -> Quarter.numbered(year, number, current.zone()).stream())
                        .toList();
        var begun = all.stream().filter(one -> !isAfter(one, current)).toList();
        return begun.isEmpty() && !all.isEmpty()
                ? new Found.Future(all.getFirst())
                : new Found.Unsaid(begun.reversed());
    }

    private static boolean isAfter(Quarter quarter, Quarter current) {
        return quarter.text().compareTo(current.text()) > 0;
    }

    /// While a year is young, its last quarter is that of the year before.
    private static int yearOf(int number, Quarter current) {
        return current.number() == 1 && number > 2 && number <= 4
                ? current.year() - 1
                : current.year();
    }

    private static Found numbered(int year, int number, Quarter current) {
        return Quarter.numbered(year, number, current.zone())
                .map(quarter -> judged(quarter, current))
                .orElseGet(() -> new Found.NoSuchQuarter(number));
    }

    private static Found judged(Quarter quarter, Quarter current) {
        return isAfter(quarter, current) ? new Found.Future(quarter) : new Found.Here(quarter);
    }
}
