using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Says why a line is no JSON object, with the field the reader had come to.</summary>
internal static class LineFault
{
    private const int ShownBytes = 24;

    public static void Report(ReadOnlySpan<byte> line, FindingSink findings)
    {
        if (!Utf8.IsValid(line))
        {
            findings.Add("json", "", $"the text must be UTF-8, and byte {FirstInvalid(line):N0} of the line begins none.");
            return;
        }

        List<(int Depth, string Name)> path = [];
        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is not JsonTokenType.PropertyName) continue;
                var depth = reader.CurrentDepth;
                path.RemoveAll(step => step.Depth >= depth); // arrays are depths without a name
                path.Add((depth, reader.GetString()!));
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var at = (int)((exception as JsonException)?.BytePositionInLine ?? reader.BytesConsumed);
            var rest = Encoding.UTF8.GetString(line[Math.Min(at, line.Length)..Math.Min(at + ShownBytes, line.Length)]);
            findings.Add("json", string.Join('.', path.Select(step => step.Name)), IsNoNumber(rest)
                ? $"must be a finite number: JSON has no {rest.TrimStart('-').Split(',', '}', ']')[0]}."
                : $"the line must be one JSON object, and is none from byte {at:N0} on ('{rest}').");
            return;
        }

        findings.Add("json", "", $"the line must be one JSON object, and begins with '{Encoding.UTF8.GetString(line[..Math.Min(ShownBytes, line.Length)])}'.");
    }

    private static bool IsNoNumber(string text)
    {
        var word = text.TrimStart('-');
        return word.StartsWith("NaN", StringComparison.Ordinal) || word.StartsWith("Infinity", StringComparison.Ordinal)
            || (text.Length > 0 && (word.StartsWith("nan", StringComparison.Ordinal) || word.StartsWith("inf", StringComparison.OrdinalIgnoreCase)));
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
