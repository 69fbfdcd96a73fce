using System.Text;
using System.Text.Json;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Verification;

/// <summary>Right when answer and oracle answer are equal as JSON: blanks, the order of keys and the spelling of numbers do not count.</summary>
public sealed class JsonVerifier : IVerifier
{
    /// <inheritdoc/>
    public string Id => "json@1";

    /// <inheritdoc/>
    public VerifierResult Verify(Problem problem, string? answer)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Answer is not { } expected) return VerifierResult.Unscorable($"Problem '{problem.Id}' has no oracle answer to compare with.");
        using var right = TryParse(expected);
        if (right is null) return VerifierResult.Unscorable($"The oracle answer of problem '{problem.Id}' is no JSON.", RewardStatus.Error);
        using var given = TryParse(answer);
        return given is null
            ? VerifierResult.Of(false, answer is null ? "no answer" : "the answer is no JSON")
            : VerifierResult.Of(AreEqual(given.RootElement, right.RootElement));
    }

    private static bool AreEqual(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => NumericVerifier.Matches(left.GetRawText(), right.GetRawText()),
        (JsonValueKind.Array, JsonValueKind.Array) =>
            left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray(), AreEqual).All(isEqual => isEqual),
        (JsonValueKind.Object, JsonValueKind.Object) =>
            left.GetPropertyCount() == right.GetPropertyCount()
            && right.EnumerateObject().All(property => left.TryGetProperty(property.Name, out var value) && AreEqual(value, property.Value)),
        var (one, other) => one == other && left.ToString() == right.ToString(),
    };

    // A key that appears twice has no one value, and half of a surrogate pair is no text: whoever compared it later would throw, which would leave a
    // wrong answer without a score.
    private static JsonDocument? TryParse(string? text)
    {
        try
        {
            if (text is null) return null;
            new CanonicalJson().Of(Encoding.UTF8.GetBytes(text));
            return JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
