using System.Xml.Linq;
using R1CI.Sdk.CodeIO.Reporting;
using R1CI.Sdk.Reports.Html;
using R1CI.Sdk.Reports.Tests;

namespace R1CI.Sdk.CodeIO.Tests.Reporting;

public sealed class CodeIOReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileTexts.All.Count)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_OfARun_BringsAllSectionsWithHeadingsInOrder()
    {
        var page = Page();

        Assert.Equal(["flow", "success", "lengths", "functions", "examples", "settings"], page.All("section").Select(section => (string?)section.Attribute("id")));
        Assert.Single(page.All("h1"));
        Assert.All(page.All("a"), link => Assert.Contains(page.Descendants(), element => "#" + (string?)element.Attribute("id") == (string?)link.Attribute("href")));
        Assert.All(page.All("table"), table => Assert.NotEmpty(table.All("caption").Single().Value));
        Assert.All(page.All("svg"), svg => Assert.True((string?)svg.Attribute("aria-hidden") == "true" || svg.Attribute("aria-label") is not null));
        Assert.Equal(["2", "2", "4", "50.0\u00A0%", "75.0\u00A0%", "4"], page.WithClass("figure").Select(figure => figure.Value));
    }

    [Fact]
    public void Write_OfARun_ShowsRecordsInFull()
    {
        var examples = Page().All("section").Single(section => (string?)section.Attribute("id") == "examples");

        Assert.Equal(["predict the output", "predict the output", "predict the input", "predict the input"], examples.WithClass("task").Select(task => task.Value));
        Assert.Equal(["\u2713\u00A0right", "\u2713\u00A0right", "\u2713\u00A0right", "\u2717\u00A0wrong"], examples.WithClass("badge").Select(badge => badge.Value));
        Assert.Equal(["Output text", "text 1", "text feedback", "text 22", "text feedback 2"], examples.All("details").ElementAt(1).All("pre").Select(text => text.Value));
    }

    [Fact]
    public void Write_OfARunWithoutAnswers_SaysSo()
    {
        var run = WrittenRun.Write(_folder);
        foreach (var name in (string[])["predictions.jsonl", "verdicts.jsonl", "final.jsonl"]) File.WriteAllText(Path.Combine(run, name), "");
        File.Delete(Path.Combine(run, "drops.jsonl"));
        var page = Page(run);

        Assert.Contains("Nobody answered the prompts.", page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All("section"), section => (string?)section.Attribute("id") == "examples");
    }

    [Fact]
    public void Write_OfARunThatKeptNothing_IsAWholePage()
    {
        _folder.Write("empty/manifest.json", """{"functions_in":0,"kept":0,"dropped":{},"sources":{"in":0,"kept":0,"dropped":{}},"pairs":0,"settings":{}}""");
        Assert.Equal("none", Page(Path.Combine(_folder.Root, "empty")).WithClass("whole").First().Value);
    }

    [Fact]
    public void Write_OfAnyRun_AllowsOnlyItsOwnStyleAndScript()
    {
        var page = Page();
        var policy = (string)page.All("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!;

        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains((EmbeddedText.Style with { Content = page.All("style").Single().Value }).PolicySource, policy, StringComparison.Ordinal);
        Assert.Contains((EmbeddedText.Script with { Content = page.All("script").Single().Value }).PolicySource, policy, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Write_WithHostileTextEverywhere_StaysWellFormedWithoutANewElement(int index)
    {
        var benign = Page().Descendants().Select(element => element.Name.LocalName).ToHashSet();
        using var folder = new TemporaryFolder();
        var page = Page(WrittenRun.Write(folder, HostileTexts.All[index]));

        Assert.Subset(new HashSet<string>([.. benign, "wbr"]), page.Descendants().Select(element => element.Name.LocalName).ToHashSet());
        Assert.Single(page.All("script"));
        Assert.Single(page.All("style"));
    }

    private XElement Page(string? run = null)
    {
        run ??= WrittenRun.Write(_folder);
        CodeIOReport.Write(run);
        return ReportPage.Parse(File.ReadAllBytes(Path.Combine(run, "report.html")));
    }
}
