using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Sources;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Which sources hold nothing to reason about, by rules that anybody can check.</summary>
/// <remarks>
/// A source is dropped when it defines no function; when no function returns or yields a value; or when it imports what draws, serves, stores or trains
/// instead of computing (windows, web servers, plots, databases, neural networks). The paper asks a model instead (arXiv:2502.07316 §2.1).
/// </remarks>
public static class ReasoningRules
{
    private static readonly HashSet<string> Frameworks = new(
        ("tkinter Tkinter PyQt4 PyQt5 PyQt6 PySide2 PySide6 wx kivy pygame turtle matplotlib seaborn plotly django flask fastapi starlette tornado sanic bottle scrapy selenium playwright "
        + "sqlalchemy peewee pymongo psycopg2 MySQLdb redis boto3 torch tensorflow keras cv2 unittest pytest setuptools discord telegram tweepy RPi serial").Split(' '), StringComparer.Ordinal);

    /// <summary>Gets the source, or the rule by which it is dropped.</summary>
    /// <param name="source">The source.</param>
    public static StageResult<RawSource> Check(RawSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string[] tokens = [.. SourceTokens.Of(source.Content, keepsTexts: false)];
        var (hasFunction, hasValue, previous) = (false, false, "");
        foreach (var token in tokens)
        {
            hasFunction |= previous == "def";
            hasValue |= previous is "return" or "yield" && token is not ("None" or "def" or "if" or "else" or "elif");
            previous = token;
        }

        var framework = Modules(tokens).FirstOrDefault(Frameworks.Contains);
        return !hasFunction ? Dropped(source, "It defines no function.")
            : !hasValue ? Dropped(source, "No function returns a value.")
            : framework is not null ? Dropped(source, $"It imports '{framework}', which does not compute.") : source;
    }

    // The first names of what `import a, b.c as d` and `from e import f` import: f is no module.
    private static IEnumerable<string> Modules(IEnumerable<string> tokens)
    {
        var (previous, isFrom, isList) = ("", false, false);
        foreach (var token in tokens)
        {
            var isFirst = previous == "import" && !isFrom;
            if (isFirst || previous == "from" || (previous == "," && isList)) yield return token;
            isList = isFirst || (isList && (token is "," or "." or "as" || previous is "," or "." or "as"));
            isFrom = token == "from" || (isFrom && previous != "import" && (token is "import" or "." || previous is "from" or ".")); // `raise a from b` is another
            previous = token;
        }
    }

    private static Drop Dropped(RawSource source, string rule) => new(RawReader.Stage, source.Id, DropReason.NotReasoning, rule);
}
