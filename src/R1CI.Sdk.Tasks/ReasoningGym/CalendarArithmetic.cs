using System.Globalization;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Questions about dates of the Gregorian calendar.</summary>
internal sealed class CalendarArithmetic() : ReasoningTask(new("calendar_arithmetic", TaskSuite.ReasoningGym, "date or number", VerifierKind.Exact))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "{question} Use the Gregorian calendar. Write a date as YYYY-MM-DD, a weekday by its English name and a count as a plain integer.",
        "Question about the Gregorian calendar: {question} Answer with a date in the form YYYY-MM-DD, with the name of a weekday, or with an integer if a number is asked for.",
        "Work this out with the Gregorian calendar (leap years included): {question} Dates are written YYYY-MM-DD, days of the week in English, counts as integers; nothing else.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        int[] spans = [60, 300, 1_500, 6_000, 20_000];
        var date = new DateOnly(1950, 1, 1).AddDays(random.Below(36_000));
        var days = random.Between(20, spans[level - 1]);
        var later = date.AddDays(days);
        var weekday = random.Pick(Enum.GetValues<DayOfWeek>());
        var (question, answer, isDate) = random.Below(8) switch
        {
            0 => ($"Which date is {days} days after {Text(date)}?", Text(later), true),
            1 => ($"Which date is {days} days before {Text(later)}?", Text(date), true),
            2 => ($"How many days after {Text(date)} is {Text(later)}?", $"{days}", false),
            3 => ($"How many {weekday}s are there from {Text(date)} to {Text(later)}, both dates included?", $"{(days + 7 - Until(date, weekday)) / 7}", false),
            4 => ($"Take the first {weekday} that comes after {Text(later)} (not that day itself). Which date is {days} days after it?", Text(later.AddDays(1 + ((weekday - later.DayOfWeek + 6) % 7) + days)), true),
            5 => ($"{Text(date)} is a {date.DayOfWeek}. Which weekday is {Text(later)}?", $"{later.DayOfWeek}", true),
            6 => ($"How many days from {Text(date)} to {Text(later)}, both dates included, are neither a Saturday nor a Sunday?", $"{Workdays(date, days)}", false),
            _ => Nth(later, random.Between(1, 4), weekday),
        };
        return new TaskDraft(answer, isDate ? Accept.Words(answer) : Accept.Integer(int.Parse(answer, CultureInfo.InvariantCulture), "days", "day"), ("question", question)) { Size = days };
    }

    private static int Workdays(DateOnly date, int days) =>
        days + 1 - ((days + 7 - Until(date, DayOfWeek.Saturday)) / 7) - ((days + 7 - Until(date, DayOfWeek.Sunday)) / 7);

    private static (string Question, string Answer, bool IsDate) Nth(DateOnly month, int nth, DayOfWeek weekday)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month.Month);
        string[] words = ["first", "second", "third", "fourth"];
        return ($"Which date is the {words[nth - 1]} {weekday} of {name} {month.Year}?", Text(first.AddDays(Until(first, weekday) + (7 * (nth - 1)))), true);
    }

    // Days from a date to the first such weekday, which may be the date itself.
    private static int Until(DateOnly date, DayOfWeek weekday) => (weekday - date.DayOfWeek + 7) % 7;

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
