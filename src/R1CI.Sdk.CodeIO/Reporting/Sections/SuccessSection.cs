using System.Globalization;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.CodeIO.Reporting.Sections;

/// <summary>At which turn predictions were right, for each direction.</summary>
internal static class SuccessSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, RunStatistics statistics)
    {
        var answered = statistics.Outputs.Turns.Answered + statistics.Inputs.Turns.Answered;
        if (answered == 0)
        {
            html.Element("p", "Nobody answered the prompts.", ("class", "hint"));
            return;
        }

        html.Element("p", "An output is right when it equals the recorded one; an input when the code, run on it, gives the output asked for. A wrong answer may be revised after feedback that does not tell the solution.", ("class", "hint"));
        html.Line();
        using (html.Open("div", ("class", "two")))
        {
            Chart(html, "Outputs predicted", statistics.Outputs.Turns);
            Chart(html, "Inputs predicted", statistics.Inputs.Turns);
        }

        html.Line();
        var unanswered = statistics.Outputs.Prompts.Count + statistics.Inputs.Prompts.Count - answered;
        if (unanswered > 0) html.Element("p", $"{Display.Of(unanswered, "prompt has", "prompts have")} no answer; the table of reasons above says why.", ("class", "hint"));
        DataTable.Fold(html, () => Table(html, statistics));
    }

    private static void Chart(HtmlWriter html, string name, TurnTable turns)
    {
        using (html.Open("div"))
        {
            html.Element("h3", name);
            html.Line();
            List<ShareBar> bars = [];
            for (var turn = 0; turn < turns.Turns; turn++) bars.Add(new ShareBar(turn == 0 ? "Right at once" : turn == 1 ? "Right after one revision" : $"Right after {Display.Count(turn)} revisions", "", turns[turn, VerdictStatus.Success]));
            bars.Add(new ShareBar("Wrong to the end", "", turns.Wrong));
            ShareChart.Write(html, name, "outcome", "prompts", bars);
        }
    }

    private static void Table(HtmlWriter html, RunStatistics statistics)
    {
        var statuses = Enum.GetValues<VerdictStatus>();
        DataTable.Write(html, "Answers by turn and verdict", [new("asked for"), new("turn", true), new("answers", true), .. statuses.Select(static status => new DataColumn(RecordJson.Word(status), true))],
            Rows("output", statistics.Outputs.Turns).Concat(Rows("input", statistics.Inputs.Turns)));

        IEnumerable<string[]> Rows(string name, TurnTable turns) => Enumerable.Range(0, turns.Turns).Select(turn =>
            (string[])[name, (turn + 1).ToString(CultureInfo.InvariantCulture), Display.Count(turns.Of(turn)), .. statuses.Select(status => Display.Count(turns[turn, status]))]);
    }
}
