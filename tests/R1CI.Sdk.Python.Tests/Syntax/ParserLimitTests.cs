using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Tests.Syntax;

public class ParserLimitTests
{
    private const int Many = 100_000;

    // What a guest's thread may be given at the least.
    private const int SmallStack = 512 << 10;

    public static TheoryData<string, string, string> Towers => new()
    {
        { "brackets", Repeat("(", Many), "too many nested parentheses" },
        { "minus", Repeat("-", Many) + "1", "limit" },
        { "not", Repeat("not ", Many) + "x", "limit" },
        { "power", Repeat("2**", Many) + "2", "limit" },
        { "lambda", Repeat("lambda: ", Many) + "1", "limit" },
        { "conditional", Repeat("a if b else ", Many) + "c", "limit" },
        { "indentation", string.Concat(Enumerable.Range(0, 200).Select(static i => new string(' ', i) + "if 1:\n")), "too many levels of indentation" },
        { "sum", "a" + Repeat("+a", Many), "" },
        { "attributes", "x" + Repeat(".a", Many), "" },
        { "calls", "f" + Repeat("()", Many), "" },
        { "subscripts", "f" + Repeat("[0]", Many), "" },
        { "elif", "if x: pass\n" + Repeat("elif x: pass\n", Many), "" },
        { "comparison", "a" + Repeat("<a", Many), "" },
        { "targets", Repeat("x = ", Many) + "1", "" },
        { "fields", "f'" + Repeat("{a}", Many) + "'", "" },
        { "names", Repeat("a ", Many), "invalid syntax" },
        { "names in brackets", "(" + Repeat("a ", Many) + ")", "invalid syntax. Perhaps you forgot a comma?" },
        { "keywords then positions", "f(**a, " + Repeat("b, ", Many) + ")", "positional argument follows keyword argument unpacking" },
        { "digits", Repeat("9", 1_000_000), "Exceeds the limit (4300 digits) for integer string conversion: value has 1000000 digits; " +
            "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits." },
        { "hexadecimal digits", "0x" + Repeat("f", 1_000_000), "" },
        { "errors in nested calls", Repeat("f(a=g(", 90) + "1 2" + Repeat("))", 90), "invalid syntax. Perhaps you forgot a comma?" },
    };

    [Theory]
    [MemberData(nameof(Towers))]
    public void ParseModule_OfATower_EndsCleanlyOnASmallStack(string name, string source, string expected)
    {
        Assert.NotEmpty(name);
        string? outcome = null;
        var thread = new Thread(() => outcome = Outcome(source), SmallStack);
        thread.Start();
        thread.Join();

        Assert.Equal(expected, outcome);
    }

    private static string Outcome(string source)
    {
        try
        {
            Parser.ParseModule(source, "f");
            return "";
        }
        catch (PythonSyntaxException error)
        {
            return error.Message;
        }
        catch (SourceLimitException)
        {
            return "limit";
        }
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
