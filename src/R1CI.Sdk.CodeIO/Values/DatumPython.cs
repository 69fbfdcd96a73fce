using System.Globalization;
using System.Text;

namespace R1CI.Sdk.CodeIO.Values;

/// <summary>Writes values as Python's <c>repr</c> does.</summary>
internal static class DatumPython
{
    public static string Of(Datum value) => value switch
    {
        Datum.Null => "None",
        Datum.Flag flag => flag.IsTrue ? "True" : "False",
        Datum.Text text => Quote(text.Value),
        Datum.Sequence sequence => $"[{string.Join(", ", sequence.Items.Select(Of))}]",
        Datum.Mapping mapping => $"{{{string.Join(", ", mapping.Members.Select(static member => $"{Quote(member.Key)}: {Of(member.Value)}"))}}}",
        Datum.Float { Value: var number } when double.IsNaN(number) => "nan",
        Datum.Float { Value: var number } when double.IsInfinity(number) => number > 0 ? "inf" : "-inf",
        _ => DatumJson.Of(value),
    };

    private static string Quote(string text)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var literal = new StringBuilder(text.Length + 2).Append(quote);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => literal.Append("\\n"),
                '\t' => literal.Append("\\t"),
                '\r' => literal.Append("\\r"),
                '\\' => literal.Append("\\\\"),
                _ when c == quote => literal.Append('\\').Append(c),
                < ' ' or '\x7f' => literal.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => literal.Append(c),
            };
        }

        return literal.Append(quote).ToString();
    }
}
