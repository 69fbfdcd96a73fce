using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Training.Views;

/// <summary>
/// Names a prompt by its messages: SHA-256 of what Python's <c>json.dumps(prompt, ensure_ascii=False, separators=(",", ":"))</c> gives, so
/// that an adapter finds the rows of a prompt that its trainer hands it.
/// </summary>
internal static class PromptKey
{
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
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '\f' => json.Append("\\f"),
                '\b' => json.Append("\\b"),
                < ' ' => json.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}
