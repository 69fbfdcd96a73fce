using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Node.Sessions;

/// <summary>
/// Whole numbers that JavaScript's numbers cannot hold cross as texts: NUL, n, digits. Another text that begins with NUL gets one more.
/// </summary>
internal static class HostNumbers
{
    private const long MaxSafe = (1L << 53) - 1;
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    /// <summary>JSON of the host as the guest reads it.</summary>
    public static string ToGuest(string json) => Rewrite(json, static (writer, element) =>
    {
        if (element.ValueKind == JsonValueKind.String && element.GetString() is ['\0', ..] text)
        {
            writer.WriteStringValue("\0" + text);
        }
        else if (element.ValueKind == JsonValueKind.Number && BigInteger.TryParse(element.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && BigInteger.Abs(number) > MaxSafe)
        {
            writer.WriteStringValue("\0n" + number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            element.WriteTo(writer);
        }
    });

    /// <summary>JSON of the guest as the host reads it.</summary>
    public static string ToHost(string json) => !json.Contains("\\u0000", StringComparison.Ordinal) ? json : Rewrite(json, static (writer, element) =>
    {
        if (element.ValueKind != JsonValueKind.String || element.GetString() is not ['\0', ..] text)
        {
            element.WriteTo(writer);
        }
        else if (text is ['\0', 'n', .. var digits] && digits.Length > 0 && digits.TrimStart('-').All(char.IsAsciiDigit))
        {
            writer.WriteRawValue(digits);
        }
        else
        {
            writer.WriteStringValue(text[1..]);
        }
    });

    private static string Rewrite(string json, Action<Utf8JsonWriter, JsonElement> write)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Walk(writer, document.RootElement, write);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Walk(Utf8JsonWriter writer, JsonElement element, Action<Utf8JsonWriter, JsonElement> write)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var item in element.EnumerateArray())
            {
                Walk(writer, item, write);
            }

            writer.WriteEndArray();
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var member in element.EnumerateObject())
            {
                writer.WritePropertyName(member.Name);
                Walk(writer, member.Value, write);
            }

            writer.WriteEndObject();
        }
        else
        {
            write(writer, element);
        }
    }
}
