using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace R1CI.Sdk.Execution;

/// <summary>Converts between guest values, as <see cref="Python.PythonHostFunction"/> lists them, and JSON.</summary>
internal static class GuestJson
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes named guest values as one JSON object.</summary>
    /// <exception cref="ArgumentException">A value is a float that JSON does not know.</exception>
    public static string WriteObject(IEnumerable<KeyValuePair<string, object?>> values) => WriteWith(writer => WriteMembers(writer, values));

    /// <summary>Writes a JSON value without blanks.</summary>
    public static string Write(JsonElement element) => WriteWith(element.WriteTo);

    /// <summary>Reads a JSON value as a guest value; whole numbers become integers of any size.</summary>
    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(member => member.Name, member => Read(member.Value)),
        _ => null,
    };

    private static string WriteWith(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static object ReadNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var small))
        {
            return small;
        }

        return BigInteger.TryParse(element.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big)
            ? big
            : element.GetDouble();
    }

    private static void WriteMembers(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> values)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case BigInteger number:
                writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case double number:
                throw new ArgumentException(
                    $"The float {number.ToString(CultureInfo.InvariantCulture)} cannot be passed to a host function: JSON has finite numbers only.");
            case string text:
                writer.WriteStringValue(UnicodeText.MakeValid(text));
                break;
            case IReadOnlyDictionary<string, object?> members:
                WriteMembers(writer, members);
                break;
            case IEnumerable<object?> items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A value of type {value.GetType().Name} cannot be passed to a host function.");
        }
    }
}
