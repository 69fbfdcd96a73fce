using System.Text.Json;

namespace R1CI.Sdk.Verification;

/// <summary>Right when answer and oracle answer have the same items, in any order; how often an item stands there does not count.</summary>
/// <remarks>A list is a JSON array, or items between commas with or without brackets around them. Items are equal as text or as numbers.</remarks>
public sealed class SetVerifier : IVerifier
{
    /// <inheritdoc/>
    public string Id => "set@1";

    /// <inheritdoc/>
    public VerifierResult Verify(Problem problem, string? answer) => AnswerVerifier.Score(problem, answer, Matches);

    /// <summary>Tells whether two texts list the same items.</summary>
    /// <param name="answer">One text; <see langword="null"/> matches nothing.</param>
    /// <param name="expected">The other.</param>
    public static bool Matches(string? answer, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return answer is not null && Items.Distinct(answer).SetEquals(Items.Distinct(expected));
    }
}

/// <summary>Right when answer and oracle answer have the same items equally often, in any order.</summary>
/// <remarks>Lists and items are those of <see cref="SetVerifier"/>.</remarks>
public sealed class MultisetVerifier : IVerifier
{
    /// <inheritdoc/>
    public string Id => "multiset@1";

    /// <inheritdoc/>
    public VerifierResult Verify(Problem problem, string? answer) => AnswerVerifier.Score(problem, answer, Matches);

    /// <summary>Tells whether two texts list the same items equally often.</summary>
    /// <param name="answer">One text; <see langword="null"/> matches nothing.</param>
    /// <param name="expected">The other.</param>
    public static bool Matches(string? answer, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return answer is not null && Items.Of(answer).Order(StringComparer.Ordinal).SequenceEqual(Items.Of(expected).Order(StringComparer.Ordinal));
    }
}

/// <summary>The items of a list as people and programs write it, each in one spelling of its value.</summary>
internal static class Items
{
    private const string Opening = "[({", Closing = "])}";

    public static HashSet<string> Distinct(string text) => new(Of(text), StringComparer.Ordinal);

    public static IEnumerable<string> Of(string text)
    {
        var list = text.Trim();
        try
        {
            using var json = JsonDocument.Parse(list);
            if (json.RootElement.ValueKind == JsonValueKind.Array)
            {
                return [.. json.RootElement.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? Spell(item.GetString()!) : Spell(item.GetRawText()))];
            }
        }
        catch (JsonException)
        {
            // Not JSON: read as people write lists.
        }

        var bracket = list.Length >= 2 ? Opening.IndexOf(list[0], StringComparison.Ordinal) : -1;
        var inside = bracket >= 0 && list[^1] == Closing[bracket] ? list[1..^1] : list;
        return string.IsNullOrWhiteSpace(inside) ? [] : [.. inside.Split(',').Select(item => Spell(Unquote(item.Trim())))];
    }

    private static string Unquote(string item) => item.Length >= 2 && item[0] is '\'' or '"' && item[^1] == item[0] ? item[1..^1] : item;

    // Equal numbers get one spelling: the fraction in lowest terms.
    private static string Spell(string item)
    {
        if (!Number.TryParse(item, out var number)) return item.Trim();
        var divisor = System.Numerics.BigInteger.GreatestCommonDivisor(number.Numerator, number.Denominator);
        return $"{number.Numerator / divisor}/{number.Denominator / divisor}";
    }
}
