using R1CI.Sdk.CodeIO.Values;

namespace R1CI.Sdk.CodeIO.Verification;

/// <summary>Finds the prediction in an answer: the last object that has the field asked for, wherever and however it is written.</summary>
internal static class PredictionReading
{
    private const int MaxChars = 1 << 16; // the end of an answer; a prediction is small

    /// <summary>Gets the value of the field in the last object that has it.</summary>
    /// <param name="answer">The whole answer.</param>
    /// <param name="field"><c>output</c> or <c>input</c>.</param>
    /// <returns>The value; <see langword="null"/> when no object has the field.</returns>
    public static Datum? Find(string answer, string field)
    {
        var text = answer.Length <= MaxChars ? answer : answer[^MaxChars..];
        return Last(text, field) ?? (text.Contains('\\', StringComparison.Ordinal) ? Last(WithoutLatex(text), field) : null);
    }

    // Reading starts at each brace that no object read before holds. What fails is read again from the next brace, so there is an end to the patience.
    private static Datum? Last(string text, string field)
    {
        Datum? last = null;
        var patience = 64L * MaxChars;
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0 && patience > 0; at = at < text.Length ? text.IndexOf('{', at) : -1)
        {
            var reader = new DatumReader(text, at);
            var value = reader.Read();
            patience -= reader.At - at + 1;
            if (value is null)
            {
                at++;
                continue;
            }

            if (value is Datum.Mapping mapping && mapping.Members.TryGetValue(field, out var found)) last = found;
            at = reader.At;
        }

        return last;
    }

    // \{"output": 3\} and \boxed{\{"a\_b": 3\}} as formulas spell them.
    private static string WithoutLatex(string text) =>
        text.Replace("\\{", "{", StringComparison.Ordinal).Replace("\\}", "}", StringComparison.Ordinal).Replace("\\_", "_", StringComparison.Ordinal)
            .Replace("\\text{", "{", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal);
}
