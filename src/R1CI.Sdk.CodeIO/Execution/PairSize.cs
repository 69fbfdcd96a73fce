using System.Numerics;
using System.Text.Json;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>The size filters of CodeI/O, on JSON: what a model can be asked to hold in mind.</summary>
/// <remarks>
/// arXiv:2502.07316 and its released code: less than 1,024 bytes in all as CPython holds them, fewer than 20 items in every container, fewer than 100
/// characters in every text, less than 128 bytes in everything else. An object that occurs twice counts twice here.
/// </remarks>
internal static class PairSize
{
    private const int MaxBytes = 1_024;
    private const int MaxItems = 20;
    private const int MaxChars = 100;
    private const int MaxAtomBytes = 128;
    private const int MaxDepth = 32;

    /// <summary>Gets what is too big in a value; <see langword="null"/> when nothing is.</summary>
    public static string? Fault(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var bytes = 0L;
            return Fault(document.RootElement, ref bytes) ?? (bytes < MaxBytes ? null : $"It takes {bytes:N0} bytes, and less than {MaxBytes:N0} are allowed.");
        }
        catch (JsonException)
        {
            return $"It is nested more than {MaxDepth} deep.";
        }
    }

    private static string? Fault(JsonElement value, ref long bytes)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                var items = value.GetArrayLength();
                bytes += 56 + (8 * items);
                if (items >= MaxItems) return $"A list has {items:N0} items, and fewer than {MaxItems} are allowed.";
                foreach (var item in value.EnumerateArray())
                {
                    if (Fault(item, ref bytes) is { } fault) return fault;
                }

                return null;
            case JsonValueKind.Object:
                var members = value.GetPropertyCount();
                bytes += members == 0 ? 64 : members <= 5 ? 184 : members <= 10 ? 272 : 464;
                if (members >= MaxItems) return $"A dictionary has {members:N0} keys, and fewer than {MaxItems} are allowed.";
                foreach (var member in value.EnumerateObject())
                {
                    if (FaultOfText(member.Name, ref bytes) is { } name) return name;
                    if (Fault(member.Value, ref bytes) is { } fault) return fault;
                }

                return null;
            case JsonValueKind.String: return FaultOfText(value.GetString()!, ref bytes);
            case JsonValueKind.Number: return FaultOfNumber(value, ref bytes);
            default:
                bytes += 32;
                return null;
        }
    }

    private static string? FaultOfText(string text, ref long bytes)
    {
        var isNarrow = !text.AsSpan().ContainsAnyExceptInRange('\0', '\x7f');
        bytes += Aligned(isNarrow ? 49 + text.Length : 74 + (2 * text.Length));
        return text.Length < MaxChars ? null : $"A text has {text.Length:N0} characters, and fewer than {MaxChars} are allowed.";
    }

    private static string? FaultOfNumber(JsonElement value, ref long bytes)
    {
        var text = value.GetRawText();
        if (text.Length > 4 * MaxAtomBytes) return $"A number has {text.Length:N0} digits, and may have {4 * MaxAtomBytes} at most.";
        // CPython holds 30 bits of an integer in 4 bytes after 24 of its head.
        var size = value.TryGetInt64(out _) || text.AsSpan().ContainsAny(".eE") ? 32 : 24 + (4 * ((BigInteger.Abs(BigInteger.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).GetBitLength() / 30) + 1));
        bytes += Aligned(size);
        return size < MaxAtomBytes ? null : $"A number has {text.Length:N0} digits, and takes {size:N0} bytes: less than {MaxAtomBytes} are allowed.";
    }

    private static long Aligned(long size) => (size + 7) / 8 * 8;
}
