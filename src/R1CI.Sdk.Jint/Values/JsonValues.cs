using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jint;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Object;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.Values;

/// <summary>Values of the guest as JSON and back. Reads what objects hold and runs nothing of the guest: no getter, no <c>toJSON</c>, no trap.</summary>
internal static class JsonValues
{
    private const int MaxDepth = 64;
    private const int MaxBytes = 4 << 20;

    // Beyond it a double skips whole numbers.
    private const long MaxExact = 1L << 53;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the arguments of a call as one JSON object.</summary>
    /// <param name="parameters">The function's parameters, which arguments are matched to by position; what is left over is ignored, as the language does.</param>
    /// <param name="values">The arguments; one plain object alone whose keys are all names of parameters gives them by name.</param>
    /// <param name="json">The object.</param>
    /// <param name="problem">What cannot be passed.</param>
    public static bool TryWriteArguments(List<string> parameters, JsValue[] values, [NotNullWhen(true)] out string? json, [NotNullWhen(false)] out string? problem)
    {
        (json, problem) = (null, null);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            try
            {
                WriteObject(writer, buffer, ByName(parameters, values) ?? parameters.Zip(values), 0);
            }
            catch (NotSupportedException exception)
            {
                problem = exception.Message;
                return false;
            }
        }

        json = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return true;
    }

    /// <summary>Makes a value of the guest from JSON: own properties, whatever prototypes hold.</summary>
    public static JsValue Read(Engine engine, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new JsString(element.GetString()!),
        JsonValueKind.True => JsBoolean.True,
        JsonValueKind.False => JsBoolean.False,
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.Array => new JsArray(engine, [.. element.EnumerateArray().Select(item => Read(engine, item))]),
        JsonValueKind.Object => ReadObject(engine, element),
        _ => JsValue.Null,
    };

    private static JsValue ReadNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var small) && Math.Abs(small) <= MaxExact) return small;
        return BigInteger.TryParse(element.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big) ? big : element.GetDouble();
    }

    private static JsObject ReadObject(Engine engine, JsonElement element)
    {
        var value = new JsObject(engine);
        foreach (var member in element.EnumerateObject())
        {
            value.CreateDataProperty(member.Name, Read(engine, member.Value));
        }

        return value;
    }

    private static List<(string Name, JsValue Value)>? ByName(List<string> parameters, JsValue[] values)
    {
        if (values is not [JsObject only]) return null;
        var members = Members(only).ToList();
        return members.Count > 0 && members.All(member => parameters.Contains(member.Name)) ? members : null;
    }

    private static IEnumerable<(string Name, JsValue Value)> Members(ObjectInstance value)
    {
        foreach (var (key, property) in value.GetOwnProperties())
        {
            if (!property.Enumerable || key.IsSymbol()) continue;
            if (property.IsAccessorDescriptor()) throw new NotSupportedException($"the property '{key}' has a getter. Pass plain data.");
            yield return (key.ToString(), property.Value);
        }
    }

    private static void Write(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, JsValue value, int depth)
    {
        if (depth > MaxDepth) throw new NotSupportedException($"an argument is nested deeper than {MaxDepth}.");
        if (buffer.WrittenCount + writer.BytesPending > MaxBytes) throw TooLarge();
        switch (value)
        {
            case JsNull or JsUndefined:
                writer.WriteNullValue();
                break;
            case JsBoolean flag:
                writer.WriteBooleanValue(flag.AsBoolean());
                break;
            case JsNumber number:
                WriteNumber(writer, number.AsNumber());
                break;
            case JsBigInt:
                writer.WriteRawValue(value.ToString());
                break;
            case JsString text:
                if (text.Length > MaxBytes) throw TooLarge();
                writer.WriteStringValue(UnicodeText.MakeValid(text.ToString()));
                break;
            case JsArray array:
                WriteArray(writer, buffer, array, depth);
                break;
            case JsObject members:
                WriteObject(writer, buffer, Members(members), depth);
                break;
            default:
                throw new NotSupportedException($"{InspectText.Of(value, 100)} cannot be passed to the host. Pass texts, numbers, arrays and plain objects.");
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number)) throw new NotSupportedException("a number is not finite, and JSON has finite numbers only.");
        if (Math.Abs(number) <= MaxExact && number == Math.Floor(number)) writer.WriteNumberValue((long)number);
        else writer.WriteNumberValue(number);
    }

    private static void WriteArray(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, JsArray array, int depth)
    {
        writer.WriteStartArray();
        for (uint i = 0; i < array.Length; i++)
        {
            var item = array.GetOwnProperty(i);
            if (item.IsAccessorDescriptor()) throw new NotSupportedException("an array has a getter. Pass plain data.");
            Write(writer, buffer, item.Value ?? JsValue.Undefined, depth + 1);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, IEnumerable<(string Name, JsValue Value)> members, int depth)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            if (value.IsUndefined()) continue;
            writer.WritePropertyName(UnicodeText.MakeValid(name));
            Write(writer, buffer, value, depth + 1);
        }

        writer.WriteEndObject();
    }

    private static NotSupportedException TooLarge() => new($"the arguments are larger than {MaxBytes >> 20} MiB. Pass less.");
}
