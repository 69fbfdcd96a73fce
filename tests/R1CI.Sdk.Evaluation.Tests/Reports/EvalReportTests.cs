using System.Text;
using System.Xml.Linq;
using R1CI.Sdk.Evaluation.Reports.Runs;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Reports.Html;
using R1CI.Sdk.Reports.Tests;

namespace R1CI.Sdk.Evaluation.Tests.Reports;

public sealed class EvalReportTests
{
    private static readonly Lazy<InventedEvaluation> Whole = new(() => InventedEvaluation.Create(InventedTasks.All, problems: 20, samples: 4));

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Assert.Equal(Whole.Value.Report(), Whole.Value.Report());

    [Fact]
    public void Write_Of134Tasks_ShowsEachWithItsIntervalAndStaysSmall()
    {
        var bytes = Whole.Value.Report();

        Assert.InRange(bytes.Length, 1, 1_500_000);
        var page = ReportPage.Parse(bytes);
        var names = page.WithClass("bars").SelectMany(table => table.All("bdi")).Select(name => name.Value).ToList();
        Assert.All(InventedTasks.All, task => Assert.Contains(task.Task, names));
        Assert.Equal(InventedTasks.All.Count, Section(page, "tasks").All("rect").Count());
        Assert.Equal(3 * InventedTasks.All.Count, Section(page, "tasks").All("line").Count());
    }

    [Fact]
    public void Write_OfAnyEvaluation_BringsAllSectionsWithHeadingsInOrder()
    {
        var page = ReportPage.Parse(Whole.Value.Report());

        Assert.Equal(["suites", "tasks", "pass", "ends", "effort", "runs", "settings"], page.All("section").Select(section => (string?)section.Attribute("id")));
        Assert.Single(page.All("h1"));
        var levels = page.Descendants().Select(element => element.Name.LocalName).Where(name => name is "h1" or "h2" or "h3").Select(name => name[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(page.All("a"), link => Assert.Contains(page.Descendants(), element => "#" + (string?)element.Attribute("id") == (string?)link.Attribute("href")));
    }

    [Fact]
    public void Write_OfAnyEvaluation_NamesEveryPictureForReadersOfScreens()
    {
        var page = ReportPage.Parse(Whole.Value.Report());

        Assert.All(page.All("svg").Where(svg => svg.Parent!.Name.LocalName != "svg"), svg => Assert.True((string?)svg.Attribute("aria-hidden") == "true" || ((string?)svg.Attribute("role") == "img" && svg.Attribute("aria-label") is not null)));
        Assert.All(page.All("table"), table => Assert.NotEmpty(table.All("caption").Single().Value));
    }

    [Fact]
    public void Write_OfAnyEvaluation_AllowsOnlyItsOwnStyleAndScript()
    {
        var page = ReportPage.Parse(Whole.Value.Report());

        var policy = (string)page.All("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains((EmbeddedText.Style with { Content = page.All("style").Single().Value }).PolicySource, policy, StringComparison.Ordinal);
        Assert.Contains((EmbeddedText.Script with { Content = page.All("script").Single().Value }).PolicySource, policy, StringComparison.Ordinal);
        Assert.All(page.DescendantsAndSelf().Attributes(), attribute => Assert.False(attribute.Name.LocalName is "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, 20, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 1, 64)]
    [InlineData(2, 3, 2)]
    public void Write_OfFewTasks_IsAWholePage(int tasks, int problems, int samples)
    {
        var page = ReportPage.Parse(InventedEvaluation.Create([.. InventedTasks.All.Take(tasks)], problems, samples).Report());

        Assert.Equal(samples > 1 && tasks > 0, page.All("section").Any(section => (string?)section.Attribute("id") == "pass"));
        Assert.Equal(tasks, Section(page, "tasks").WithClass("bars").SelectMany(table => table.All("tr")).Count(row => row.Parent!.Name.LocalName == "tbody"));
    }

    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(1.0, "100.0")]
    public void Write_WhenAllRunsAreAlike_SaysSo(double skill, string percent)
    {
        var page = ReportPage.Parse(InventedEvaluation.Create(InventedTasks.All, skill: skill).Report());

        Assert.Equal($"{percent}\u00A0%", page.WithClass("figure").First().Value);
    }

    [Fact]
    public void Write_WithoutAScoredRun_ShowsNoScoreInsteadOfZero()
    {
        var invented = InventedEvaluation.Create([("", "numbers")], problems: 3);
        var results = invented.Results.Select(result => result with { Status = EvalStatus.Unscorable, IsCorrect = null }).ToList();
        var page = ReportPage.Parse((invented with { Results = results, Summary = InventedEvaluation.Summarize(results, 1) }).Report());

        Assert.Equal("no score", page.WithClass("figure").First().Value);
        Assert.DoesNotContain("0.0\u00A0%", Section(page, "tasks").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfARunWithoutARecord_SaysWhyThereIsNone()
    {
        var invented = InventedEvaluation.Create([("", "numbers")], problems: 1);
        var result = invented.Results[0] with { Status = EvalStatus.ContextFull, IsCorrect = false, Answer = null, Record = "", Reason = "The conversation needs 1224 tokens, and the model's context holds 1024." };
        var page = ReportPage.Parse((invented with { Samples = [new SampleRun(result, null)] }).Report());

        Assert.EndsWith("Wrong: The conversation needs 1224 tokens, and the model's context holds 1024.", page.WithClass("verdict").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithNamesOf200Characters_KeepsThemWhole()
    {
        var name = string.Concat(Enumerable.Repeat("long_name/", 20));
        var page = ReportPage.Parse(InventedEvaluation.Create([(name, name)]).Report());

        Assert.Contains(Section(page, "tasks").All("bdi"), shown => shown.Value == name);
    }

    [Fact]
    public void Write_With2000Tasks_ShowsTheFirstAndSaysSo()
    {
        var bytes = InventedEvaluation.Create([.. Enumerable.Range(0, 2_000).Select(i => ("files", $"problem-file-{i}"))], problems: 2).Report();

        Assert.InRange(bytes.Length, 1, 1_500_000);
        Assert.Contains("The first 500 of 2,000 tasks are shown", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private static XElement Section(XElement page, string id) => page.All("section").Single(section => (string?)section.Attribute("id") == id);
}
