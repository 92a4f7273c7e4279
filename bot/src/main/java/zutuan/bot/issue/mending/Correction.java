package zutuan.bot.issue.mending;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.issue.model.Issue.Nature;
import zutuan.bot.issue.model.Issue.Report;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.issue.model.PlaceReader.Place;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.kernel.chinese.amend.Amending;
import zutuan.bot.kernel.chinese.amend.Leads;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.chinese.slot.Slots;
import zutuan.bot.kernel.people.Roster;

/// Reads a correction: `是六组不是七组`, `紧急`, `类别 环境整治`, `内容 …`. Pure.
final class Correction {
    private static final Pattern WRONG = Pattern.compile("不是[^,,。;;\\s是]+(?:[,,。;;\\s]|(?=是)|$)");
    private static final Pattern WORDS =
            Pattern.compile("(?:内容|改成|改为|应该?是|事情是)[::\\s]*(.{4,})", Pattern.DOTALL);

    private static final Pattern NO_HURRY = Pattern.compile("不(?:太|那么|很)?[紧着]?急");

    private Correction() {}

    /// The report put right; empty when the text names nothing to change. What is no place on the
    /// roster, no kind and no urgency is looked for in its words.
    static Optional<Report> read(String said, Report report, Roster roster, Meanings meanings) {
        var read = read(said, report, roster);
        return read.isPresent()
                ? read.map(right -> amounts(said, right, meanings))
                : amended(said, report, meanings);
    }

    /// 是四组,二十户: the amounts beside a place.
    private static Report amounts(String said, Report report, Meanings meanings) {
        return Amending.amounts(before(report, meanings), slots(said, report, meanings))
                .map(right -> report.corrected(right.text(), report.nature()))
                .orElse(report);
    }

    /// 打错了,五户; 是李家湾那边.
    private static Optional<Report> amended(String said, Report report, Meanings meanings) {
        var leads = Leads.cut(said);
        var right = leads.found() ? leads : Leads.bare(said);
        return Amending.amend(
                        before(report, meanings), right, slots(right.words(), report, meanings))
                .map(amendment -> report.corrected(amendment.text(), report.nature()));
    }

    private static Amending.Said before(Report report, Meanings meanings) {
        return new Amending.Said(report.said(), slots(report.said(), report, meanings));
    }

    private static Slots slots(String words, Report report, Meanings meanings) {
        var now = Context.inGroup(report.at().atZone(ZoneOffset.UTC).toLocalDateTime());
        return meanings.read(words, now).slots();
    }

    /// The same, without looking at its words.
    static Optional<Report> read(String said, Report report, Roster roster) {
        var words = WORDS.matcher(said);
        if (words.matches() && !onlyPlace(words.group(1), roster)) {
            return Optional.of(report.corrected(words.group(1), report.nature()));
        }
        String right = WRONG.matcher(said).replaceAll("");
        var nature = urgency(right, domain(right, place(right, report.nature(), roster), roster));
        return nature.equals(report.nature())
                ? Optional.empty()
                : Optional.of(report.corrected(report.said(), nature));
    }

    /// Whether a text names anything that a report has: place, kind, urgency or words.
    static boolean isOne(String said, Roster roster) {
        var place = PlaceReader.read(said, null, roster);
        return WORDS.matcher(said).matches()
                || place.villageId() != null
                || !place.hamlet().isEmpty()
                || domain(said).isPresent()
                || urgency(said).isPresent();
    }

    private static boolean onlyPlace(String text, Roster roster) {
        var place = PlaceReader.read(text, null, roster);
        return text.length() < 8 && (place.villageId() != null || !place.hamlet().isEmpty());
    }

    private static Nature place(String right, Nature nature, Roster roster) {
        var found = PlaceReader.read(right, null, roster);
        boolean moved =
                found.villageId() != null && !found.villageId().equals(nature.place().villageId());
        String village = found.villageId() == null ? nature.place().villageId() : found.villageId();
        String hamlet =
                found.hamlet().isEmpty() && !moved ? nature.place().hamlet() : found.hamlet();
        return new Nature(
                new Place(village, hamlet), nature.domain(), nature.urgency(), nature.teamId());
    }

    private static Nature domain(String right, Nature nature, Roster roster) {
        return domain(right).map(domain -> of(nature, domain, roster)).orElse(nature);
    }

    private static Optional<Domain> domain(String text) {
        return Arrays.stream(Domain.values())
                .filter(domain -> domain != Domain.UNCLEAR && text.contains(domain.title()))
                .findFirst();
    }

    private static Nature of(Nature nature, Domain domain, Roster roster) {
        var team = roster.teamFor(domain.code()).map(found -> found.id()).orElse(null);
        return new Nature(nature.place(), domain, nature.urgency(), team);
    }

    private static Nature urgency(String right, Nature nature) {
        return urgency(right)
                .map(urgency ->
                        new Nature(nature.place(), nature.domain(), urgency, nature.teamId()))
                .orElse(nature);
    }

    private static Optional<Urgency> urgency(String text) {
        return NO_HURRY.matcher(text).find()
                ? Optional.of(Urgency.NORMAL)
                : Arrays.stream(Urgency.values())
                        .filter(urgency -> text.contains(urgency.title()))
                        .findFirst();
    }
}
