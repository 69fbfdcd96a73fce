using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>Writes one JSON object on one line. Floats always have a decimal point, so that a column keeps its type.</summary>
#pragma warning disable CA1001 // Finish disposes what it owns; a row that is never finished holds memory only.
internal sealed class RowWriter
#pragma warning restore CA1001
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 12);
    private readonly ArrayBufferWriter<byte> _numbers = new(1 << 10);
    private readonly Utf8JsonWriter _json;

    public RowWriter()
    {
        _json = new Utf8JsonWriter(_bytes, Form);
        _json.WriteStartObject();
    }

    public RowWriter Text(string name, string? value)
    {
        _json.WriteString(name, value);
        return this;
    }

    public RowWriter Number(string name, long value)
    {
        _json.WriteNumber(name, value);
        return this;
    }

    public RowWriter Truth(string name, bool value)
    {
        _json.WriteBoolean(name, value);
        return this;
    }

    public RowWriter Null(string name)
    {
        _json.WriteNull(name);
        return this;
    }

    public RowWriter Float(string name, double value)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(JsonFloat.Format(value), skipInputValidation: true);
        return this;
    }

    /// <summary>Writes a property as it stands in another document, without its white space.</summary>
    public RowWriter Copy(JsonProperty property)
    {
        property.WriteTo(_json);
        return this;
    }

    public RowWriter Ints(string? name, IEnumerable<int> values) => Numbers(name, values, static (value, text) =>
    {
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        return length;
    });

    public RowWriter Truths(string name, IEnumerable<bool> values)
    {
        Begin(name, isArray: true);
        foreach (var value in values)
        {
            _json.WriteBooleanValue(value);
        }

        return End(isArray: true);
    }

    public RowWriter Floats(string? name, IEnumerable<float> values) => Numbers(name, values, JsonFloat.Format);

    public RowWriter Doubles(string name, IEnumerable<double> values)
    {
        Begin(name, isArray: true);
        foreach (var value in values)
        {
            _json.WriteRawValue(JsonFloat.Format(value), skipInputValidation: true);
        }

        return End(isArray: true);
    }

    public RowWriter Texts(string name, IEnumerable<string> values)
    {
        Begin(name, isArray: true);
        foreach (var value in values)
        {
            _json.WriteStringValue(value);
        }

        return End(isArray: true);
    }

    public RowWriter Messages(string? name, IEnumerable<ViewMessage> messages) => List(name, messages, (row, message) => row.Message(message));

    /// <summary>Writes role and content into the object that is open.</summary>
    public RowWriter Message(ViewMessage message) => Text("role", message.Role).Text("content", message.Content);

    /// <summary>Writes an array of objects.</summary>
    public RowWriter List<T>(string? name, IEnumerable<T> items, Action<RowWriter, T> writeFields)
    {
        Begin(name, isArray: true);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            writeFields(this, item);
            _json.WriteEndObject();
        }

        return End(isArray: true);
    }

    /// <summary>Writes an array of arrays.</summary>
    public RowWriter Nested<T>(string name, IEnumerable<T> items, Action<RowWriter, T> writeItem)
    {
        Begin(name, isArray: true);
        foreach (var item in items)
        {
            writeItem(this, item);
        }

        return End(isArray: true);
    }

    public RowWriter Object(string name, Action<RowWriter> writeFields)
    {
        Begin(name, isArray: false);
        writeFields(this);
        return End(isArray: false);
    }

    /// <summary>Closes the object.</summary>
    /// <returns>The line with its newline.</returns>
    public ReadOnlyMemory<byte> Finish()
    {
        _json.WriteEndObject();
        _json.Dispose();
        _bytes.Write("\n"u8);
        return _bytes.WrittenMemory;
    }

    // Most of a row is numbers: they are spelled side by side and written in one call.
    private RowWriter Numbers<T>(string? name, IEnumerable<T> values, SpellNumber<T> spell)
    {
        _numbers.ResetWrittenCount();
        _numbers.Write("["u8);
        foreach (var value in values)
        {
            if (_numbers.WrittenCount > 1) _numbers.Write(","u8);
            _numbers.Advance(spell(value, _numbers.GetSpan(JsonFloat.MaxBytes)));
        }

        _numbers.Write("]"u8);
        if (name is not null) _json.WritePropertyName(name);
        _json.WriteRawValue(_numbers.WrittenSpan, skipInputValidation: true);
        return this;
    }

    private delegate int SpellNumber<T>(T value, Span<byte> text);

    private void Begin(string? name, bool isArray)
    {
        if (name is not null) _json.WritePropertyName(name);
        if (isArray)
        {
            _json.WriteStartArray();
        }
        else
        {
            _json.WriteStartObject();
        }
    }

    private RowWriter End(bool isArray)
    {
        if (isArray)
        {
            _json.WriteEndArray();
        }
        else
        {
            _json.WriteEndObject();
        }

        return this;
    }
}
