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
        var (hasFunction, hasValue, atStart) = (false, false, "");
        var previous = "";
        var isFrom = false; // between `from` and the names that it imports, which are no modules
        foreach (var token in SourceTokens.Of(source.Content, keepsTexts: false))
        {
            hasFunction |= previous == "def";
            hasValue |= previous is "return" or "yield" && token is not ("None" or "def" or "if" or "else" or "elif");
            if (((previous == "import" && !isFrom) || previous == "from") && Frameworks.Contains(token)) atStart = token;
            isFrom = token == "from" || (isFrom && previous != "import");
            previous = token;
        }

        return !hasFunction ? Dropped(source, "It defines no function.")
            : !hasValue ? Dropped(source, "No function returns a value.")
            : atStart.Length > 0 ? Dropped(source, $"It imports '{atStart}', which does not compute.") : source;
    }

    private static Drop Dropped(RawSource source, string rule) => new(RawReader.Stage, source.Id, DropReason.NotReasoning, rule);
}
