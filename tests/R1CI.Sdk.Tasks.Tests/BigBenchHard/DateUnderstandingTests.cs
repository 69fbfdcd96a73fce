using System.Globalization;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class DateUnderstandingTests() : TaskTests("date_understanding")
{
    // Counts day by day: a date is found by walking the calendar, never by adding months or years.
    protected override string Solve(string prompt)
    {
        var asked = Regex.Match(prompt, @"(?:When was|What was the date (?<span>[\w ]+) (?<side>before|after)) (?<name>\w+'s .+)\?");
        var facts = Regex.Matches(prompt, @"^(\w+'s [\w ]+?) was (.+)\.$", RegexOptions.Multiline).ToDictionary(fact => fact.Groups[1].Value, fact => fact.Groups[2].Value);
        var days = asked.Groups["span"].Value switch { "one day" => 1, "one week" => 7, "ten days" => 10, "two weeks" => 14, _ => 0 };
        var date = DateOf(asked.Groups["name"].Value, facts).AddDays(asked.Groups["side"].Value == "before" ? -days : days);
        return PromptText.Only(prompt, option => option == $"{date.Month:00}/{date.Day:00}/{date.Year:0000}");
    }

    private static DateTime DateOf(string name, Dictionary<string, string> facts)
    {
        var fact = facts[name];
        foreach (var other in facts.Keys)
        {
            if (!fact.Contains(other)) continue;
            var (from, sign) = (DateOf(other, facts), fact.Contains("before") || fact.Contains("earlier") ? -1 : 1);
            var number = Regex.Match(fact, @"\d+") is { Success: true } digits ? int.Parse(digits.Value) : fact.Contains("one ") ? 1 : 0;
            if (fact.Contains("first day of the month after")) return Walk(from, 1, (day, _) => day.Month != from.Month);
            if (fact.Contains("last day of the month before")) return Walk(from, -1, (day, _) => day.Month != from.Month);
            if (fact.Contains("on the day ")) return Walk(from, sign, (_, days) => days == 1);
            if (fact.Contains(" hours ")) return Walk(from, sign, (_, days) => days * 24 == number);
            if (Regex.IsMatch(fact, " weeks? (before|after)")) return Walk(from, sign, (_, days) => days == 7 * number);
            if (fact.Contains(" days ")) return Walk(from, sign, (_, days) => days == number);
            if (Regex.IsMatch(fact, " months? (earlier|later)")) return Walk(from, sign, (day, _) => day.Day == from.Day && Math.Abs((12 * (day.Year - from.Year)) + day.Month - from.Month) == number);
            if (Regex.IsMatch(fact, " years? (earlier|later)")) return Walk(from, sign, (day, _) => day.Day == from.Day && day.Month == from.Month && Math.Abs(day.Year - from.Year) == number);
            return Walk(from, sign, (day, days) => days > 0 && fact.Contains($"{day.DayOfWeek}"));
        }

        fact = fact["on ".Length..];
        if (DateTime.TryParseExact(fact, ["MMMM d, yyyy", "d MMMM yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain)) return plain;
        var year = int.Parse(Regex.Match(fact, @"\d{4}").Value);
        if (fact.StartsWith("day ")) return Walk(new DateTime(year, 1, 1), 1, (_, days) => days == int.Parse(fact.Split(' ')[1]) - 1);
        var first = DateTime.ParseExact(string.Join(' ', fact.Split(' ')[^2..]), "MMMM yyyy", CultureInfo.InvariantCulture);
        if (fact.Contains("last day")) return Walk(first, 1, (day, _) => day.AddDays(1).Month != first.Month);
        var rank = Array.IndexOf(["first", "second", "third", "fourth", "fifth"], fact.Split(' ')[1]);
        return Walk(first, 1, (day, days) => fact.Contains($" {day.DayOfWeek} ") && days / 7 == rank);
    }

    private static DateTime Walk(DateTime from, int sign, Func<DateTime, int, bool> isThere)
    {
        for (var days = 0; ; days++)
        {
            if (isThere(from.AddDays(sign * days), days)) return from.AddDays(sign * days);
        }
    }
}
