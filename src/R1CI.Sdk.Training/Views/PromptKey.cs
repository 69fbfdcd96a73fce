using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Training.Views;

/// <summary>
/// Names a prompt by its messages: SHA-256 of what Python's <c>json.dumps(prompt, ensure_ascii=False, separators=(",", ":"))</c> gives, so
/// that an adapter finds the rows of a prompt that its trainer hands it.
/// </summary>
internal static class PromptKey
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);

    public static string Of(IEnumerable<ViewMessage> prompt)
    {
        var json = new StringBuilder("[");
        foreach (var message in prompt)
        {
            json.Append(json.Length > 1 ? "," : "").Append("{\"role\":");
            AppendString(json, message.Role);
            json.Append(",\"content\":");
            AppendString(json, message.Content);
            json.Append('}');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.Append(']').ToString())));
    }

    private static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            json.Append(rest[..at]).Append(EscapeOf(rest[at]));
            rest = rest[(at + 1)..];
        }

        json.Append(rest).Append('"');
    }

    private static string EscapeOf(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\f' => "\\f",
        '\b' => "\\b",
        _ => $"\\u{(int)c:x4}",
    };
}
