using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.CodeIO.Reporting.Sections;

/// <summary>What the functions return, where they come from, what repeats, and how many steps the work took.</summary>
internal static class FunctionSection
{
    // Bounds the page; stats.json has more.
    private const int MostLicenses = 12;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, RunStatistics statistics)
    {
        var counts = statistics.Counts;
        using (html.Open("div", ("class", "two")))
        {
            Chart(html, "What they return", "kind of JSON", "functions", statistics.OutputKinds.OrderByDescending(static kind => kind.Value));
            Chart(html, "Licences of their sources", "licence", "sources", statistics.Licenses.OrderByDescending(static license => license.Value).Take(MostLicenses).Select(static license => KeyValuePair.Create(license.Key.Length > 0 ? license.Key : "not named", license.Value)));
            Chart(html, "Interpreter steps by stage, in thousands", "stage", "steps", counts.Of("steps").Select(static stage => KeyValuePair.Create(stage.Key, stage.Value / 1_000)));
            using (html.Open("div"))
            {
                html.Element("h3", "Duplicates and constants");
                DataTable.Write(html, "Duplicates and constants", [new("what"), new("count", true)],
                [
                    ["sources equal to an earlier one, dropped", Display.Count(counts[$"sources.dropped.{DropReason.Duplicate}"])],
                    ["sources nearly equal to an earlier one, dropped", Display.Count(counts[$"sources.dropped.{DropReason.NearDuplicate}"])],
                    ["functions equal to an earlier one, dropped", Display.Count(counts[$"dropped.{DropReason.DuplicateFunction}"])],
                    ["functions with one constant output, dropped", Display.Count(counts[$"dropped.{DropReason.ConstantOutput}"])],
                    ["functions with one constant output, kept and flagged", Display.Count(counts[$"flags.{DropReason.ConstantOutput}"])],
                    ["functions that change their arguments, kept and flagged", Display.Count(counts[$"flags.{DropReason.MutatesArguments}"])],
                ]);
            }
        }

        html.Line();
        html.Element("p", "Steps are those of the interpreter: the same on every machine. Times are in timing.json.", ("class", "hint"));
    }

    private static void Chart(HtmlWriter html, string name, string heading, string unit, IEnumerable<KeyValuePair<string, long>> counts)
    {
        using (html.Open("div"))
        {
            html.Element("h3", name);
            html.Line();
            ShareBar[] bars = [.. counts.Select(static count => new ShareBar(count.Key, "", count.Value))];
            if (bars.Length > 0) ShareChart.Write(html, name, heading, unit, bars);
            else html.Element("p", "There are none.", ("class", "hint"));
        }
    }
}
