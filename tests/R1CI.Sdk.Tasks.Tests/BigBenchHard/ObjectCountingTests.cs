using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class ObjectCountingTests() : TaskTests("object_counting")
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    // A word belongs to a kind when it begins like one of these.
    private static readonly Dictionary<string, string> Stems = new()
    {
        ["fruits"] = "^(apple|banana|orange|pear|plum|grape|mango|kiwi|lemon|pineapple)s?(es)?$",
        ["animals"] = "^(cow|horse|dog|cat|rabbit|goat|donkey|snail|mouse|mice|frog)",
        ["musical instruments"] = "^(violin|piano|trumpet|flute|guitar|drum|clarinet|harp|trombone|accordion)",
        ["pieces of furniture"] = "^(table|chair|bed|sofa|desk|wardrobe|bookshel|armchair|cupboard|dressers?$)",
        ["vehicles"] = "^(cars?$|bus|truck|tram|motorc|bicy|van|taxi|scoot|tractor)",
        ["kitchen tools"] = "^(spoon|fork|ladle|whisk|grater|spatula|kni|rolling|peeler|frying)",
        ["pieces of clothing"] = "^(shirt|skirt|jacket|sweater|coat|dress(es)?$|blouse|vest|sock|T-shirt)",
    };

    protected override string Solve(string prompt)
    {
        var list = PromptText.Lines(prompt).Single(line => line.Contains(", and ") && !line.Contains(':') && !line.Contains('?'));
        var asked = Stems.Keys.Single(kind => Regex.IsMatch(prompt, $"(How many|Count the|number of) {kind}"));
        var sum = list.Replace(", and ", ", ").Split(", ").Select(item => item.Split(' ', 2))
            .Where(item => Regex.IsMatch(item[1], Stems[asked])).Sum(item => item[0] is "a" or "an" ? 1 : Array.IndexOf(Numbers, item[0]));
        return $"{sum} {asked}";
    }
}
