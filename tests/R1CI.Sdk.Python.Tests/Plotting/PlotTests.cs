using System.Text;
using System.Xml.Linq;

namespace R1CI.Sdk.Python.Tests.Plotting;

/// <summary>The module <c>plot</c>: what it draws, and what it says about data it cannot draw.</summary>
public sealed class PlotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // What a chart may hold: nothing that runs, loads or links.
    private static readonly HashSet<string> Elements = ["svg", "title", "desc", "rect", "path", "text"];

    private static readonly HashSet<string> Attributes =
    [
        "width", "height", "viewBox", "role", "font-family", "fill", "x", "y", "font-size", "text-anchor", "font-weight", "transform", "stroke", "stroke-width",
        "stroke-linejoin", "stroke-linecap", "stroke-dasharray", "stroke-opacity", "fill-opacity", "d", "xmlns",
    ];

    public static TheoryData<string> Charts =>
    [
        "plot.bar(['a', 'b'], [1, 2], title='T', xlabel='X', ylabel='Y')",
        "plot.bar({'a': -1.5, 'b': None, 'c': 2})",
        "plot.bar(['a', 'b'], {'s': [1, 2], 't': [-3, float('nan')]}, title='two series')",
        "plot.bar([f'name {n} ' + 'x' * n for n in range(30)], [n * 1e9 for n in range(30)])",
        "plot.bar(range(400), [n % 7 - 3 for n in range(400)])",
        "plot.bar([0, 0])",
        "plot.line([1, 2, 3], [[1, 4, 9], [1, None, 27]], labels=['square', 'cube'])",
        "plot.line(['Jan', 'Feb'], [1e-9, 3e-9])",
        "plot.line([5])",
        "plot.line([2.5, 2.5, 2.5])",
        "plot.line([-1e300, 1e300, 0])",
        "plot.line([5e-324, 1e-323])",
        "plot.line([1e15, 1e15 + 1])",
        "plot.line([10**20, 10**21])",
        "from decimal import Decimal; from fractions import Fraction; plot.line([Decimal('1.5'), Fraction(1, 3), True])",
        "import numpy as np; plot.line(np.linspace(0, 1, 50), np.sin(np.linspace(0, 9, 50)), xlabel='t')",
        "plot.scatter([1, 2, 3], {'<a & \"b\">': [3, 1, 2], 'ü 数': [1, 2, 3], 'c': [2, 2, 2], 'd': [0, 1, 0]})",
        "plot.scatter(range(10000), [n * n % 997 for n in range(10000)])",
        "plot.line(range(2000, 2024), [n ** 0.5 for n in range(24)], title='a title of very many words that does not fit into two lines of a chart that is as narrow as this one is, and is cut')",
    ];

    [Theory]
    [MemberData(nameof(Charts))]
    public void Draw_OfAnyData_WritesAPictureAndNothingElse(string call)
    {
        var chart = XDocument.Parse(Draw(call));

        Assert.All(chart.Descendants(), element => Assert.Contains(element.Name.LocalName, Elements));
        Assert.All(chart.Descendants().Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, Attributes));
        Assert.Equal(["title", "desc", "rect"], chart.Root!.Elements().Take(3).Select(element => element.Name.LocalName));
        Assert.All(chart.Root.Elements().Take(2), element => Assert.NotEmpty(element.Value));
        Assert.DoesNotContain(chart.Descendants().Attributes(), attribute => attribute.Value.Contains("nan", StringComparison.Ordinal) || attribute.Value.Contains("inf", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Draw_OfAnyData_KeepsTextsInsideThePicture(string call)
    {
        var chart = XDocument.Parse(Draw(call)).Root!;
        var (wide, high) = ((double)chart.Attribute("width")!, (double)chart.Attribute("height")!);
        Assert.All(chart.Elements(Svg + "text"), text =>
        {
            Assert.InRange((double)text.Attribute("x")!, 0, wide);
            Assert.InRange((double)text.Attribute("y")!, 10, high);
            Assert.InRange((double)text.Attribute("font-size")!, 12, 20);
        });
    }

    [Fact]
    public void Draw_InCPython_WritesTheSameBytes()
    {
        const string Driver = """
            import json, sys, types
            given = json.load(sys.stdin)
            for name, source in given['modules'].items():
                sys.modules[name] = types.ModuleType(name)
            for name in ['_plot_data', '_plot_scale', '_plot_text', '_plot_marks', '_plot_chart', 'plot']:
                exec(given['modules'][name], sys.modules[name].__dict__)
            import os, tempfile
            os.chdir(tempfile.mkdtemp())
            texts = []
            for call in given['calls']:
                exec('import plot\n' + call)
                texts.append(open('chart.svg', encoding='utf-8').read())
                os.remove('chart.svg')
            os.rmdir(os.getcwd())
            print(json.dumps(texts))
            """;
        string[] calls = [.. Charts.Select(row => row.Data).Where(call => !call.Contains("numpy", StringComparison.Ordinal))];
        var modules = typeof(PythonSession).Assembly.GetManifestResourceNames().Where(name => name.Contains("plot", StringComparison.Ordinal)).ToDictionary(name => name[3..^3], SourceOf);

        var output = CPython.Run(Driver, System.Text.Json.JsonSerializer.Serialize(new { modules, calls }));

        Assert.Equal(System.Text.Json.JsonSerializer.Deserialize<string[]>(output), calls.Select(Draw));
    }

    [Fact]
    public void Draw_OfMarkupAndControlCharacters_WritesThemAsText()
    {
        var chart = XDocument.Parse(Draw("plot.bar({'</text><script>alert(1)</script>': 1, 'a\\x00\\x1b[31m\\ud800\\uffff': 2}, title='<image href=\"http://x/\"/>', ylabel=']]>&amp;')"));

        Assert.Equal("<image href=\"http://x/\"/>", chart.Root!.Element(Svg + "title")!.Value);
        Assert.Contains(chart.Descendants(Svg + "text"), text => text.Value.StartsWith("</text><script>", StringComparison.Ordinal));
        Assert.Contains(chart.Descendants(Svg + "text"), text => text.Value == "]]>&amp;");
        Assert.Contains(chart.Descendants(Svg + "text"), text => text.Value == "a\ufffd\ufffd[31m\ufffd\ufffd");
    }

    [Theory]
    [InlineData("plot.bar([], [])", "plot.bar: there are no values to draw")]
    [InlineData("plot.line(['a'], [1, 2])", "plot.line: x has 1 items and y has 2: give as many of both")]
    [InlineData("plot.line([1, 2], {'a': [1, 2], 'b': [1]})", "plot.line: x has 2 items and series 'b' has 1: give as many of both")]
    [InlineData("plot.bar(['a'], [float('inf')])", "plot.bar: y must be finite numbers, and item 0 is infinite")]
    [InlineData("plot.bar(['a'], [-1e301])", "plot.bar: y must be finite numbers, and item 0 is beyond 1e300")]
    [InlineData("plot.bar(['a'], [10 ** 400])", "plot.bar: y must be finite numbers, and item 0 is beyond 1e300")]
    [InlineData("plot.line([1, float('nan')], [1, 2])", "plot.line: x must be numbers, and item 1 is None or nan")]
    [InlineData("plot.bar(['a', 'b'], [1, '2'])", "plot.bar: y must be numbers, and item 1 is '2' (str)")]
    [InlineData("plot.scatter([1, 'b'], [1, 2])", "plot.scatter: x must be numbers, and x[1] is 'b' (str); plot.bar and plot.line take texts")]
    [InlineData("plot.line([None, None])", "plot.line: all values are None or nan: there is nothing to draw")]
    [InlineData("plot.line('abc')", "plot.line: y must be a list of values, and is 'abc' (str)")]
    [InlineData("plot.line([1, 2], [[1, 2], [3, 4]], labels=['a'])", "plot.line: there are 1 labels for 2 series: give one for each")]
    [InlineData("plot.line([1], {str(n): [n] for n in range(9)})", "plot.line: 9 series are too many for one chart (at most 8): draw fewer, or several charts")]
    [InlineData("plot.line(range(10001))", "plot.line: 10,001 values are too many to draw (at most 10,000): draw a sample or a summary")]
    [InlineData("plot.bar(range(401))", "plot.bar: 401 bars are too many to tell apart (at most 400): draw a line, or a summary")]
    [InlineData("plot.bar(['a'], [1], file='chart.png')", "plot.bar: charts are SVG files, so file must end in '.svg', and is 'chart.png'")]
    [InlineData("plot.scatter([1], [2j])", "plot.scatter: y must be numbers, and item 0 is 2j (complex)")]
    public void Draw_OfWhatCannotBeDrawn_SaysWhy(string call, string message)
    {
        var session = Create(true);
        var result = session.Execute(new PythonScript("import plot\n" + call), TestContext.Current.CancellationToken);

        Assert.EndsWith("ValueError: " + message, result.Error!.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(session.Files);
    }

    [Fact]
    public void Draw_WithoutAName_TakesTheFirstThatIsFree()
    {
        var session = Create(true);
        var result = session.Execute(new PythonScript("import plot\nprint(plot.bar([1]), plot.line([1]), plot.scatter([1]), plot.bar([1], file='mine.SVG'))"), TestContext.Current.CancellationToken);
        Assert.Equal("chart.svg chart-2.svg chart-3.svg mine.SVG\n", result.Stdout);
        Assert.Equal(["chart-2.svg", "chart-3.svg", "chart.svg", "mine.SVG"], result.WrittenFiles.Keys);
    }

    [Fact]
    public void Draw_WhereNothingMayBeWritten_IsPermissionError() =>
        Assert.EndsWith("PermissionError: [Errno 13] Permission denied: 'chart.svg'", Create(false).Execute(new PythonScript("import plot\nplot.bar([1])"), TestContext.Current.CancellationToken).Error!.TrimEnd(), StringComparison.Ordinal);

    private static string SourceOf(string resource)
    {
        using var reader = new StreamReader(typeof(PythonSession).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static PythonSession Create(bool allowsWrites) => new(new PythonSessionOptions { TimeProvider = TimeProvider.System, AllowsFileWrites = allowsWrites });

    private static string Draw(string call)
    {
        var result = Create(true).Execute(new PythonScript($"import plot\n{call}"), TestContext.Current.CancellationToken);
        Assert.Null(result.Error);
        return Encoding.UTF8.GetString(Assert.Single(result.WrittenFiles).Value.Span);
    }
}
