using System.Globalization;
using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Dates;

/// <summary>Days between dates, weekdays, later dates, leap years.</summary>
internal static class Calendar
{
    public static FamilyTask DaysBetween(Draw draw, string wording)
    {
        var (a, b) = (SlotValues.Date(draw), SlotValues.Date(draw));
        if (draw.Chance(0.6)) b = new DateOnly(Math.Min(a.Year + draw.Int(0, 2), 2099), b.Month, Math.Min(b.Day, 28));
        (a, b) = a <= b ? (a, b) : (b, a);
        var days = b.DayNumber - a.DayNumber;
        if (draw.Rarely(0.06)) (a, b) = (b, a);
        // The script takes the dates as the question names them.
        var (first, second) = wording.IndexOf("{b}", StringComparison.Ordinal) < wording.IndexOf("{a}", StringComparison.Ordinal) ? (b, a) : (a, b);
        return new FamilyTask(
            Slots.Of(("a", SlotValues.DateText(draw, a)), ("b", SlotValues.DateText(draw, b))), $"I subtract the dates {first:yyyy-MM-dd} and {second:yyyy-MM-dd}.",
            $"from datetime import date\nprint(abs(({Code(first)} - {Code(second)}).days))", $"{days}")
        {
            Check = $"from datetime import date\nprint(abs({Code(first)}.toordinal() - {Code(second)}.toordinal()))",
        };
    }

    public static FamilyTask Weekday(Draw draw, string wording)
    {
        var date = SlotValues.Date(draw);
        return new FamilyTask(
            Slots.Of(("a", SlotValues.DateText(draw, date)), ("n", draw.Pick(WordLists.Names))), $"I ask datetime for the weekday of {date:yyyy-MM-dd}.",
            $"from datetime import date\nprint({Code(date)}.strftime('%A'))", date.ToString("dddd", CultureInfo.InvariantCulture))
        {
            Check = $"from datetime import date\ndays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']\nprint(days[{Code(date)}.weekday()])",
        };
    }

    public static FamilyTask AddDays(Draw draw, string wording)
    {
        var (date, days) = (SlotValues.Date(draw), draw.Int(2, draw.Any(30, 100, 1000)));
        if (draw.Rarely(0.06)) days = draw.Rare(1, 1, 7, 10, 100, 10_000, draw.RareInt(1001, 20_000));
        return new FamilyTask(
            Slots.Of(("a", SlotValues.DateText(draw, date)), ("d", days)), $"I add {days} days to {date:yyyy-MM-dd}.",
            $"from datetime import date, timedelta\nprint({Code(date)} + timedelta(days={days}))", $"{date.AddDays(days):yyyy-MM-dd}")
        {
            Check = $"from datetime import date\nprint(date.fromordinal({Code(date)}.toordinal() + {days}))",
        };
    }

    public static FamilyTask LeapYear(Draw draw, string wording)
    {
        var year = draw.Int(1600, 2400);
        return new FamilyTask(Slots.Of(("y", year)), $"I test whether {year} is a leap year.", $"import calendar\nprint('yes' if calendar.isleap({year}) else 'no')", DateTime.IsLeapYear(year) ? "yes" : "no");
    }

    private static string Code(DateOnly date) => $"date({date.Year}, {date.Month}, {date.Day})";
}
