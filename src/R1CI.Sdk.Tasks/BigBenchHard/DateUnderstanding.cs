using System.Globalization;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>The date of an event that other events lead to, a step each.</summary>
internal sealed class DateUnderstanding() : ReasoningTask(new("date_understanding", TaskSuite.BigBenchHard, "option letter", VerifierKind.Choice) { HasFewAnswers = true })
{
    private const int OptionCount = 6;

    private static readonly string[] Events = ["exam", "wedding", "concert", "flight", "interview", "picnic", "house move", "dance show", "marathon", "graduation", "book launch", "job start"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        These are facts about some events:

        {facts}

        {question} (Options are written month/day/year.)
        {options}
        Answer with the letter of the right option, such as (A).
        """,
        """
        {facts}

        Keep all this in mind. {question}
        {options}
        The options are in the form MM/DD/YYYY. Give the letter, for example (B).
        """,
        """
        Somebody reconstructs a calendar from notes (Gregorian calendar):

        {facts}

        {question} Dates below read MM/DD/YYYY.
        {options}
        Write the letter of the date in parentheses.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var side = level - 1;
        var people = random.Sample(Vocabulary.People, level + side + 1);
        string[] events = [.. people.Select(person => $"{person}'s {random.Pick(Events)}")];
        var (first, anchor) = Anchor(random);
        List<DateOnly> dates = [first];
        List<string> facts = [$"{events[0]} was on {anchor}."];
        for (var at = 1; at < events.Length; at++)
        {
            // The chain to the event asked for comes first, what leads nowhere after it.
            var from = at <= level ? at - 1 : random.Below(at);
            var (date, step) = Step(random, dates[from]);
            dates.Add(date);
            facts.Add(string.Format(CultureInfo.InvariantCulture, step, events[at], events[from]));
        }

        var (question, right) = Question(random, events[level], dates[level]);
        return OptionList.Shuffled(random, Short(right), Wrong(random, dates, right)).Draft(level + side, ("facts", string.Join('\n', level < 3 ? [.. facts] : random.Shuffled(facts))), ("question", question));
    }

    private static (string Text, DateOnly Date) Question(TaskRandom random, string occasion, DateOnly date)
    {
        if (random.Chance(1, 2)) return ($"When was {occasion}?", date);
        var (span, days) = random.Pick(("one day", 1), ("one week", 7), ("ten days", 10), ("two weeks", 14));
        return random.Chance(1, 2) ? ($"What was the date {span} before {occasion}?", date.AddDays(-days)) : ($"What was the date {span} after {occasion}?", date.AddDays(days));
    }

    private static (DateOnly Date, string Text) Anchor(TaskRandom random)
    {
        var (year, month) = (random.Between(1960, 2039), random.Between(1, 12));
        var date = new DateOnly(year, month, random.Between(1, DateTime.DaysInMonth(year, month)));
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return random.Below(6) switch
        {
            0 => (date, date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)),
            1 => (date, date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)),
            2 => (date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            3 => (date, $"day {date.DayOfYear} of the year {year}, where January 1 is day 1"),
            4 => (date, $"the {Vocabulary.Ordinal(((date.Day - 1) / 7) + 1)} {date.DayOfWeek} of {date.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}"),
            _ => (last, $"the last day of {last.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}"),
        };
    }

    // Places 0 and 1 of the text are the new event and the old one.
    private static (DateOnly Date, string Text) Step(TaskRandom random, DateOnly from)
    {
        var (isLater, kind) = (random.Chance(1, 2), random.Below(8));
        var (sign, side) = isLater ? (1, "after") : (-1, "before");
        // A month has no 30th everywhere: months and years are counted from days that every month has.
        if (kind is 2 or 3 && from.Day > 28) kind = 0;
        switch (kind)
        {
            case 1:
                var weeks = random.Between(1, 20);
                return (from.AddDays(sign * 7 * weeks), $"{{0}} was {Spelled(weeks, "week")} {side} {{1}}.");
            case 2:
                var months = random.Between(1, 14);
                return (from.AddMonths(sign * months), $"{{0}} was on the same day of the month as {{1}}, {Spelled(months, "month")} {(isLater ? "later" : "earlier")}.");
            case 3:
                // Not "the same day of the year": that may be the day's number, which a leap day changes.
                var years = random.Between(1, 9);
                return (from.AddYears(sign * years), $"{{0}} was on the same day of the same month as {{1}}, {Spelled(years, "year")} {(isLater ? "later" : "earlier")}.");
            case 4:
                var weekday = (DayOfWeek)random.Below(7);
                var distance = (((int)weekday - (int)from.DayOfWeek) * sign % 7 + 7) % 7;
                return (from.AddDays(sign * (distance == 0 ? 7 : distance)), $"{{0}} was on the {(isLater ? "first" : "last")} {weekday} {side} the day of {{1}}.");
            case 5:
                return (from.AddDays(sign), $"{{0}} was on the day {side} {{1}}.");
            case 6:
                var hours = 24 * random.Between(1, 4);
                return (from.AddDays(sign * hours / 24), $"{{0}} was exactly {hours} hours {side} {{1}}.");
            case 7:
                var first = new DateOnly(from.Year, from.Month, 1);
                return isLater
                    ? (first.AddMonths(1), "{0} was on the first day of the month after the month of {1}.")
                    : (first.AddDays(-1), "{0} was on the last day of the month before the month of {1}.");
            default:
                var days = random.Between(2, 120);
                return (from.AddDays(sign * days), $"{{0}} was {days} days {side} {{1}}.");
        }
    }

    private static string Spelled(int count, string unit) => count == 1 ? $"one {unit}" : $"{count} {unit}s";

    private static IEnumerable<string> Wrong(TaskRandom random, List<DateOnly> dates, DateOnly date)
    {
        DateOnly[] near =
        [
            date.AddDays(1), date.AddDays(-1), date.AddDays(7), date.AddDays(-7), date.AddMonths(1), date.AddMonths(-1), date.AddYears(1), date.AddYears(-1), date.AddDays(30), date.AddDays(2),
        ];
        return random.Shuffled([.. near.Concat(dates).Select(Short).Distinct().Where(text => text != Short(date))]).Take(OptionCount - 1);
    }

    private static string Short(DateOnly date) => date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);
}
