using System.Text;
using R1CI.Sdk.CodeIO.Generators;
using R1CI.Sdk.CodeIO.Selection;

namespace R1CI.Sdk.CodeIO.Description;

/// <summary>What a prompt says of a function, from its names, types and documentation.</summary>
internal static class TaskText
{
    private static readonly string[] Questions =
    [
        "What does this computation give for the given {0}?", "Given {0}, what is the result?", "Which value results from the given {0}?", "What is the outcome for the given {0}?",
    ];

    /// <summary>Name, type and meaning of each argument and of the result.</summary>
    public static string InputOutput(SelectedFunction function, FoundGenerator found)
    {
        var text = new StringBuilder("Input:\n");
        for (var i = 0; i < function.Parameters.Count; i++)
        {
            var p = function.Parameters[i];
            var said = function.Doc.Parameters.GetValueOrDefault(p.Name, "");
            text.Append("  ").Append(p.Name).Append(": ").Append(KindOf(p, found.Shapes[i]).Words());
            if (said.Length > 0) text.Append(" - ").Append(Closed(said));
            else text.Append(Humanized(p.Name) == p.Name ? "" : $" - {Humanized(p.Name)}");
            text.Append('\n');
        }
        text.Append("Output:\n  return: ").Append(function.Result.Kind is ShapeKind.Any or ShapeKind.Other ? "the result as JSON" : function.Result.Words());
        if (function.Doc.Result.Length > 0) text.Append(" - ").Append(Closed(function.Doc.Result));
        return text.Append('\n').ToString();
    }

    /// <summary>Background and a question, without values.</summary>
    public static string Statement(SelectedFunction function, int form)
    {
        var names = string.Join(", ", function.Parameters.Select(p => $"`{p.Name}`"));
        var last = names.LastIndexOf(", ", StringComparison.Ordinal);
        if (last > 0) names = string.Concat(names.AsSpan(0, last), " and ", names.AsSpan(last + 2));
        var prose = function.Doc.Prose;
        var topic = Humanized(function.Name);
        var text = new StringBuilder();
        if (function.ModuleDoc.Length is > 0 and < 300) text.Append(Closed(function.ModuleDoc)).Append(' ');
        text.Append("The task is called \"").Append(topic).Append("\". ");
        if (prose.Length > 0) text.Append(Closed(prose)).Append(' ');
        return text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, Questions[form % Questions.Length], names).ToString();
    }

    private static Shape KindOf(SelectedParameter p, Shape drawn) => p.Declared.IsKnown ? p.Declared : drawn;

    private static string Closed(string sentence) => sentence.TrimEnd() is var s && s.Length > 0 && s[^1] is '.' or '!' or '?' or ':' ? sentence.TrimEnd() : sentence.TrimEnd() + ".";

    /// <summary>Words of a name: <c>max_itemCount</c> is "max item count".</summary>
    private static string Humanized(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name.Trim('_'))
        {
            if (c == '_') text.Append(' ');
            else if (char.IsUpper(c) && text.Length > 0 && char.IsLower(text[^1])) text.Append(' ').Append(char.ToLowerInvariant(c));
            else text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
