using System.Globalization;
using System.Text;

namespace R1CI.Sdk.CodeIO.Values;

/// <summary>Writes values as Python's <c>json.dumps</c> does: a space behind commas and colons, <c>NaN</c> and <c>Infinity</c> where they are.</summary>
internal static class DatumJson
{
    public static string Of(Datum value)
    {
        var json = new StringBuilder();
        Write(json, value);
        return json.ToString();
    }

    private static void Write(StringBuilder json, Datum value)
    {
        switch (value)
        {
            case Datum.Null: json.Append("null"); break;
            case Datum.Flag flag: json.Append(flag.IsTrue ? "true" : "false"); break;
            case Datum.Whole whole: json.Append(whole.Value.ToString(CultureInfo.InvariantCulture)); break;
            case Datum.Float number: json.Append(Spell(number.Value)); break;
            case Datum.Text text: WriteText(json, text.Value); break;
            case Datum.Sequence sequence:
                WriteAll(json, '[', sequence.Items, ']', Write);
                break;
            case Datum.Mapping mapping:
                WriteAll(json, '{', mapping.Members, '}', static (json, member) =>
                {
                    WriteText(json, member.Key);
                    Write(json.Append(": "), member.Value);
                });
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder json, char open, IEnumerable<T> items, char close, Action<StringBuilder, T> write)
    {
        json.Append(open);
        var separator = "";
        foreach (var item in items)
        {
            json.Append(separator);
            write(json, item);
            separator = ", ";
        }

        json.Append(close);
    }

    // Half a surrogate pair is no UTF-8. What a model predicts can have some, what a function gave cannot.
    private static void WriteText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => json.Append(rune),
            };
        }

        json.Append('"');
    }

    private static string Spell(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        var text = value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        return text.AsSpan().ContainsAny(".e") ? text : text + ".0";
    }
}
