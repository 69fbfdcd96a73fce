using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class CalendarArithmeticTests() : TaskTests("calendar_arithmetic")
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>Counts single days by its own calendar.</summary>
    protected override string Solve(string prompt)
    {
        var days = Regex.Matches(prompt, @"(\d{4})-(\d\d)-(\d\d)").Select(match => Number(int.Parse(match.Groups[1].Value), int.Parse(match.Groups[2].Value), int.Parse(match.Groups[3].Value))).ToArray();
        var count = Regex.Match(prompt, @"(\d+) days") is { Success: true } match ? int.Parse(match.Groups[1].Value) : 0;
        var weekday = Array.FindIndex(Weekdays, day => prompt.Contains($"{day} ") || prompt.Contains($"{day}s"));
        if (prompt.Contains("neither")) return $"{Enumerable.Range(days[0], days[1] - days[0] + 1).Count(day => day % 7 < 5)}";
        if (prompt.Contains("Which weekday")) return Weekdays[days[1] % 7];
        if (Regex.Match(prompt, @"the (\w+) \w+ of (\w+) (\d{4})\?") is { Success: true } nth)
        {
            var month = Array.IndexOf("January February March April May June July August September October November December".Split(' '), nth.Groups[2].Value) + 1;
            return Date(Enumerable.Range(Number(int.Parse(nth.Groups[3].Value), month, 1), 31).Where(day => day % 7 == weekday).ElementAt(Array.IndexOf("first second third fourth".Split(' '), nth.Groups[1].Value)));
        }

        if (prompt.Contains("days after") && !prompt.Contains("Take") && prompt.Contains("Which")) return Date(days[0] + count);
        if (prompt.Contains("days before")) return Date(days[0] - count);
        if (prompt.Contains("How many days")) return $"{days[1] - days[0]}";
        if (prompt.Contains("both dates")) return $"{Enumerable.Range(days[0], days[1] - days[0] + 1).Count(day => day % 7 == weekday)}";
        var first = days[0] + 1;
        while (first % 7 != weekday) first++;
        return Date(first + count);
    }

    private static bool IsLeap(int year) => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    private static int Length(int year, int month) => month == 2 ? IsLeap(year) ? 29 : 28 : month is 4 or 6 or 9 or 11 ? 30 : 31;

    // Days since 1900-01-01, which was a Monday.
    private static int Number(int year, int month, int day) =>
        Enumerable.Range(1900, year - 1900).Sum(before => IsLeap(before) ? 366 : 365) + Enumerable.Range(1, month - 1).Sum(before => Length(year, before)) + day - 1;

    private static string Date(int number)
    {
        var (year, month) = (1900, 1);
        while (number >= Length(year, month))
        {
            number -= Length(year, month);
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        return $"{year}-{month:00}-{number + 1:00}";
    }
}
