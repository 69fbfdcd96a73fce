using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.CodeIO.Reporting.Sections;

/// <summary>The top of the page: the few numbers that most readers came for.</summary>
internal static class Headline
{
    /// <summary>The page's title.</summary>
    public const string Title = "Code to reasoning data";

    /// <summary>Writes the title and the numbers.</summary>
    public static void Write(HtmlWriter html, RunStatistics statistics)
    {
        var counts = statistics.Counts;
        html.Element("h1", Title);
        html.Line();
        html.Element("p", $"{Display.Of(counts.SourcesIn, "source", "sources")}, {Display.Of(counts.FunctionsIn, "function", "functions")} found in them. A function is kept when its code runs alone and gives the same results each time; its inputs and outputs are what predictions are checked against.", ("class", "lead"));
        html.Line();
        Tile.Write(html, Tiles(statistics));
    }

    private static IEnumerable<Tile> Tiles(RunStatistics statistics)
    {
        var counts = statistics.Counts;
        var (outputs, inputs) = (counts["instances.o"], counts["instances.i"]);
        yield return new Tile("Functions kept", Display.Count(counts.FunctionsKept), "of those found:", Share(counts.FunctionsKept, counts.FunctionsIn));
        yield return new Tile("Pairs", Display.Count(counts.Pairs), "inputs with their outputs");
        yield return new Tile("Prompts", Display.Count(outputs + inputs), $"{Display.Count(outputs)} for outputs, {Display.Count(inputs)} for inputs");
        var (answered, first, wrong) = Totals(statistics.Outputs.Turns, statistics.Inputs.Turns);
        yield return new Tile("Right at once", Share(first, answered), answered == 0 ? "nothing was answered" : "of the prompts answered");
        yield return new Tile("Right at the end", Share(answered - wrong, answered), answered == 0 ? "nothing was answered" : "after all revisions");
        yield return new Tile("Records", Display.Count(counts["final.right"] + counts["final.wrong"]), "prompts with their answers");
    }

    private static (long Answered, long First, long Wrong) Totals(params TurnTable[] tables) =>
        (tables.Sum(static table => table.Answered), tables.Sum(static table => table.Turns == 0 ? 0 : table[0, Records.VerdictStatus.Success]), tables.Sum(static table => table.Wrong));

    private static string Share(long part, long whole) => whole == 0 ? "none" : Display.Percent((double)part / whole);
}
