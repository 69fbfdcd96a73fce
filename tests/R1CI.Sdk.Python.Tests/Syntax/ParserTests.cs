using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Tests.Syntax;

public class ParserTests
{
    // Of `f(**a, *b)` and `b'é'`: releases of CPython before 3.11.7 mark another place.
    private static readonly string[] MovedMarks = ["112", "181"];

    private const string DumpFile = "DumpCases.txt";
    private const string ErrorFile = "ErrorCases.txt";

    // Reads the cases from standard input and writes the trees with positions, columns turned from bytes into UTF-16 units.
    private const string DumpScript = """
        import ast, json, sys
        for source in json.load(sys.stdin):
            tree = ast.parse(source)
            lines = [line.encode() for line in source.split('\n')]
            width = lambda line, column: len(lines[line - 1][:column].decode().encode('utf-16-le')) // 2
            for node in ast.walk(tree):
                if hasattr(node, 'col_offset'):
                    node.col_offset = width(node.lineno, node.col_offset)
                    node.end_col_offset = width(node.end_lineno, node.end_col_offset)
            print(ast.dump(tree, include_attributes=True))
        """;

    private const string ErrorScript = """
        import json, sys
        for source in json.load(sys.stdin):
            try:
                compile(source, 'f', 'exec', 0x400)
                print('no error')
            except SyntaxError as e:
                print(f'{type(e).__name__}: {e.msg} [{e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset}]')
        """;

    public static TheoryData<string> DumpNames => SyntaxCase.NamesOf(DumpFile);

    public static TheoryData<string> ErrorNames => SyntaxCase.NamesOf(ErrorFile);

    [Theory]
    [MemberData(nameof(DumpNames))]
    public void ParseModule_OfValidSource_GivesTheTreeOfCPython(string name)
    {
        var c = SyntaxCase.Find(DumpFile, name);

        Assert.Equal(c.Expected, AstDumper.Dump(Parser.ParseModule(c.Source, "f")));
    }

    [Theory]
    [MemberData(nameof(ErrorNames))]
    public void ParseModule_OfInvalidSource_GivesTheErrorOfCPython(string name)
    {
        var c = SyntaxCase.Find(ErrorFile, name);

        Assert.Equal(c.Expected, ErrorOf(c.Source));
    }

    [Fact]
    public void ParseModule_BesideCPython_GivesTheSameTreesAndPositions()
    {
        var cases = SyntaxCase.ReadAll(DumpFile);

        var expected = CPython.Run(DumpScript, JsonSerializer.Serialize(cases.Select(static c => c.Source))).TrimEnd('\n').Split('\n');

        Assert.Equal(expected, cases.Select(static c => AstDumper.Dump(Parser.ParseModule(c.Source, "f"), withPositions: true)));
    }

    [Fact]
    public void ParseModule_BesideCPython_GivesTheSameErrors()
    {
        var cases = SyntaxCase.ReadAll(ErrorFile);

        var expected = CPython.Run(ErrorScript, JsonSerializer.Serialize(cases.Select(static c => c.Source))).TrimEnd('\n').Split('\n');

        var release = int.Parse(CPython.Run("import sys; print(sys.version_info[2])", ""), CultureInfo.InvariantCulture);
        Assert.Equal(cases.Count, expected.Length);
        Assert.All(
            cases.Zip(expected).Where(pair => release >= 7 || !MovedMarks.Contains(pair.First.Name)),
            static pair => Assert.Equal(pair.Second, ErrorOf(pair.First.Source)));
    }

    [Fact]
    public void ParseModule_WithByteOrderMarkAndCarriageReturns_ReadsLines()
    {
        var module = Parser.ParseModule("\uFEFFa\r\nb\rc", "f");

        Assert.Equal([1, 2, 3], module.Body.Select(static s => s.Line));
    }

    [Fact]
    public void ParseModule_WithNullCharacter_IsRefused()
    {
        var error = Assert.Throws<PythonSyntaxException>(() => Parser.ParseModule("a\0b", "f"));

        Assert.Equal("source code string cannot contain null bytes", error.Message);
    }

    [Fact]
    public void ParseModule_OfEmptySource_HasNoStatements() => Assert.Empty(Parser.ParseModule("", "f").Body);

    [Fact]
    public void ParseExpression_WithLeadingBlanks_ReadsOneExpression() =>
        Assert.Equal("Expression(body=Constant(value=1))", AstDumper.Dump(Parser.ParseExpression(" \t1\n\n", "f")));

    [Theory]
    [InlineData("a = 1")]
    [InlineData("a; b")]
    [InlineData("")]
    public void ParseExpression_OfStatements_IsInvalidSyntax(string source)
    {
        var error = Assert.Throws<PythonSyntaxException>(() => Parser.ParseExpression(source, "f"));

        Assert.StartsWith("invalid syntax", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ParseInteractive_OfSimpleStatements_KeepsThemAll() =>
        Assert.Equal(2, Parser.ParseInteractive("a; b\n", "f").Body.Length);

    [Fact]
    public void Error_InALineWithWideCharacters_CountsCodePoints()
    {
        var error = Assert.Throws<PythonSyntaxException>(() => Parser.ParseModule("x = '😀😀' $", "f"));

        Assert.Equal(10, error.Location.Offset);
        Assert.Equal("x = '😀😀' $\n", error.Location.Text);
    }

    private static string ErrorOf(string source)
    {
        var error = Assert.Throws<PythonSyntaxException>(() => Parser.ParseModule(source, "f"));
        var at = error.Location;
        return $"{error.ErrorClass}: {error.Message} [{at.Line}:{at.Offset}-{at.EndLine}:{at.EndOffset}]";
    }
}
