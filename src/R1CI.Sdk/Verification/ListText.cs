using System.Numerics;
using System.Text;
using System.Text.Json;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Verification;

/// <summary>A list as people and programs write it: JSON, or items between commas, with brackets and quotation marks as Python prints them.</summary>
internal static class ListText
{
    private const string Opening = "[({", Closing = "])}";
    private const int MaxDepth = 64; // as of JSON; what is deeper is text

    /// <summary>Gets the items, each in one spelling of its value: equal numbers, and lists of equal items, are the same text.</summary>
    public static IReadOnlyList<string> ItemsOf(string text)
    {
        var list = text.Trim();
        return FromJson(list) ?? [.. Split(IsBracketed(list) ? list[1..^1] : list).Select(item => Spell(item, 1))];
    }

    private static IReadOnlyList<string>? FromJson(string list)
    {
        try
        {
            using var json = JsonDocument.Parse(list);
            return json.RootElement.ValueKind == JsonValueKind.Array ? [.. json.RootElement.EnumerateArray().Select(Spell)] : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            // Not JSON, or JSON with half of a surrogate pair: read as people write lists.
            return null;
        }
    }

    private static string Spell(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => SpellPlain(item.GetString()!),
        JsonValueKind.Array => Join(item.EnumerateArray().Select(Spell)),
        JsonValueKind.Object => Encoding.UTF8.GetString(new CanonicalJson().Of(Encoding.UTF8.GetBytes(item.GetRawText()))),
        _ => SpellPlain(item.GetRawText()),
    };

    private static string Spell(string item, int depth)
    {
        var text = item.Trim();
        return depth < MaxDepth && IsBracketed(text) ? Join(Split(text[1..^1]).Select(inner => Spell(inner, depth + 1))) : SpellPlain(Unquote(text));
    }

    // With lengths, so that no text looks like two.
    private static string Join(IEnumerable<string> items) => $"[{string.Concat(items.Select(item => $"{item.Length}:{item}"))}]";

    // Equal numbers get one spelling: the fraction in lowest terms.
    private static string SpellPlain(string item)
    {
        if (!Number.TryParse(item, out var number)) return item.Trim();
        var divisor = BigInteger.GreatestCommonDivisor(number.Numerator, number.Denominator);
        return $"{number.Numerator / divisor}/{number.Denominator / divisor}";
    }

    // Whether the bracket that opens the text is closed by its last character.
    private static bool IsBracketed(string text)
    {
        if (text.Length < 2 || !Opening.Contains(text[0], StringComparison.Ordinal)) return false;
        var end = -1;
        var isBalanced = Scan(text, (at, depth) => end = end < 0 && depth == 0 ? at : end);
        return isBalanced && end == text.Length - 1;
    }

    private static List<string> Split(string text)
    {
        List<int> commas = [];
        if (!Scan(text, (at, depth) => AddComma(at, depth))) commas = [.. text.Select((c, at) => c == ',' ? at : -1).Where(at => at >= 0)];
        List<string> items = [];
        var start = 0;
        foreach (var comma in commas)
        {
            items.Add(text[start..comma]);
            start = comma + 1;
        }

        // Nothing after the last comma is no item: Python prints (1,).
        if (!string.IsNullOrWhiteSpace(text[start..])) items.Add(text[start..]);
        return items;

        void AddComma(int at, int depth)
        {
            if (depth == 0 && text[at] == ',') commas.Add(at);
        }
    }

    /// <summary>Visits every character outside quotation marks with the depth of brackets after it.</summary>
    /// <returns>Whether the brackets belong together.</returns>
    private static bool Scan(string text, Action<int, int> visit)
    {
        Stack<char> open = new();
        var (isItemStart, unclosed) = (true, "");
        for (var at = 0; at < text.Length; at++)
        {
            // A mark that nothing closes is not looked for again: many of them would take the square of their number.
            if (isItemStart && text[at] is '\'' or '"' && !unclosed.Contains(text[at], StringComparison.Ordinal))
            {
                var end = EndOfQuoted(text, at);
                (at, isItemStart, unclosed) = end > 0 ? (end, false, unclosed) : (at, false, unclosed + text[at]);
                if (end > 0) continue;
            }

            if (Opening.IndexOf(text[at], StringComparison.Ordinal) is var kind && kind >= 0) open.Push(Closing[kind]);
            if (Closing.Contains(text[at], StringComparison.Ordinal) && (!open.TryPop(out var due) || due != text[at])) return false;
            isItemStart = text[at] == ',' || kind >= 0 || (isItemStart && char.IsWhiteSpace(text[at]));
            visit(at, open.Count);
        }

        return open.Count == 0;
    }

    // A mark inside a word is an apostrophe; a quoted item ends where a comma or a bracket follows.
    private static int EndOfQuoted(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == text[start] && text.AsSpan(at + 1).TrimStart() is var rest && (rest.IsEmpty || rest[0] == ',' || Closing.Contains(rest[0], StringComparison.Ordinal))) return at;
        }

        return -1;
    }

    private static string Unquote(string item) => item.Length >= 2 && item[0] is '\'' or '"' && item[^1] == item[0]
        ? item[1..^1].Replace($"\\{item[0]}", $"{item[0]}", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
        : item;
}
