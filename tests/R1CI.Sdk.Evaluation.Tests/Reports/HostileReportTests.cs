using System.Xml.Linq;
using R1CI.Sdk.Reports.Html;
using R1CI.Sdk.Reports.Tests;

namespace R1CI.Sdk.Evaluation.Tests.Reports;

public sealed class HostileReportTests
{
    private static readonly HashSet<string> Benign = [.. Shape(ReportPage.Parse(HostileEvaluation.Of("text").Report()))];

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileTexts.All.Count)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Write_WithHostileTextEverywhere_StaysWellFormedWithoutANewElementOrAttribute(int index)
    {
        var page = ReportPage.Parse(HostileEvaluation.Of(HostileTexts.All[index]).Report());

        Assert.Subset(new HashSet<string>([.. Benign, "wbr"]), Shape(page).ToHashSet());
        Assert.Single(page.All("script"));
        Assert.Single(page.All("style"));
        Assert.Single(page.All("title"));
    }

    [Fact]
    public void Write_WithMarkupInTexts_ShowsItAsItIs()
    {
        var page = ReportPage.Parse(HostileEvaluation.Of(HostileTexts.Script).Report());

        Assert.Contains(page.WithClass("code"), block => block.All("pre").Single().Value == HostileTexts.Script);
        Assert.Contains(page.WithClass("prompt"), block => block.All("pre").Single().Value == HostileTexts.Script);
        Assert.Equal($"{HostileTexts.Script}: evaluation", page.All("title").Single().Value);
    }

    [Fact]
    public void Write_WithTextsOf1MB_StaysSmallAndSaysWhatIsCut()
    {
        var text = new string('&', 1_000_000);
        var evaluation = HostileEvaluation.Of(text);
        var whole = InventedEvaluation.Create(InventedTasks.All);
        var samples = Enumerable.Repeat(evaluation.Samples, 20).SelectMany(runs => runs).ToList();
        var bytes = (whole with { Samples = samples }).Report();

        Assert.InRange(bytes.Length, 1_000_000, 1_500_000);
        var page = ReportPage.Parse(bytes);
        Assert.Contains("characters cut", page.WithClass("code").First().All("pre").Single().Value, StringComparison.Ordinal);
        Assert.Contains("left out here, so that this file stays small", page.Value, StringComparison.Ordinal);
        Assert.InRange(evaluation.Report().Length, 1, 1_500_000);
    }

    [Theory]
    [InlineData("plain text, 1 + 1 = 2", "plain text, 1 + 1 = 2")]
    [InlineData("a\tb\r\nc\rd", "a\tb\nc\u240Dd")]
    [InlineData("<a href=\"x\">&</a>", "&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;")]
    [InlineData("\0\u001B\u007F\u0085", "\u2400\u241B\u2421\u2039U+0085\u203A")]
    [InlineData("\u202Eab\u2066\uFEFF\u2028", "\u2039U+202E\u203Aab\u2039U+2066\u203A\u2039U+FEFF\u203A\u2039U+2028\u203A")]
    [InlineData("\uFFFF", "\u2039U+FFFF\u203A")]
    [InlineData("\u5B57 \u05D0 \U0001F468\u200D\U0001F469", "\u5B57 \u05D0 \U0001F468\u200D\U0001F469")]
    public void Append_OfAnyText_IsSafeAndVisible(string text, string expected) => Assert.Equal(expected, Escaped(text));

    // Attributes of a theory are stored as UTF-8, which has no halves of surrogate pairs.
    [Fact]
    public void Append_OfHalvesOfSurrogatePairs_ReplacesThem() => Assert.Equal("a\uFFFDb\uFFFD", Escaped("a\uDC00b\uD83D"));

    [Theory]
    [InlineData("onclick", "x")]
    [InlineData("style", "color: red")]
    [InlineData("href", "https://example.org/")]
    [InlineData("href", "javascript:x")]
    [InlineData("src", "data:image/png;base64,AA")]
    public void Open_WithAnAttributeThatCouldRunOrFetch_Throws(string name, string value)
    {
        using var html = new HtmlWriter(Stream.Null);
        Assert.Throws<ArgumentException>(() => html.Empty("a", (name, value)));
    }

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefgh", 6, "abc [\u2026 2 characters cut \u2026] fgh")]
    [InlineData("ab\U0001F600cd\U0001F600ef", 6, "ab [\u2026 6 characters cut \u2026] ef")]
    public void Shorten_OfALongText_CutsTheMiddleBetweenCharacters(string text, int maxChars, string expected) => Assert.Equal(expected, LongText.Shorten(text, maxChars));

    private static string Escaped(string text)
    {
        var escaped = new System.Text.StringBuilder();
        HtmlText.Append(escaped, text);
        return escaped.ToString();
    }

    // Which elements stand in which, with which attributes.
    private static IEnumerable<string> Shape(XElement page) =>
        page.DescendantsAndSelf().SelectMany(element => element.Attributes().Select(attribute => $"{element.Name.LocalName} {attribute.Name.LocalName}").Append(element.Name.LocalName));
}
