using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace R1CI.Sdk.Trajectories;

/// <summary>Writes the fields of <c>ci.traj/1</c> in their fixed form.</summary>
internal sealed class JsonFields(Utf8JsonWriter writer, bool includeTiming)
{
    public bool IncludesTiming => includeTiming;

    public void Ints(string name, IEnumerable<int> values) => Ints(name, (IReadOnlyList<int>)[.. values]);

    public void Ints(string name, IReadOnlyList<int> values) => Numbers(name, values, static (value, text) =>
    {
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        return length;
    });

    public void Floats(string name, IReadOnlyList<float> values) => Numbers(name, values, JsonFloat.Format);

    // Most of a record is numbers: they are spelled side by side and written in one call, in half the time of a call for each.
    private void Numbers<T>(string name, IReadOnlyList<T> values, SpellNumber<T> spell)
    {
        var text = ArrayPool<byte>.Shared.Rent(checked((values.Count * (JsonFloat.MaxBytes + 1)) + 2));
        var length = 0;
        text[length++] = (byte)'[';
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0) text[length++] = (byte)',';
            length += spell(values[i], text.AsSpan(length));
        }

        text[length++] = (byte)']';
        writer.WritePropertyName(name);
        writer.WriteRawValue(text.AsSpan(0, length), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(text);
    }

    private delegate int SpellNumber<T>(T value, Span<byte> text);

    public void Milliseconds(string name, TimeSpan time) => Float(name, MillisecondsOf(time));

    // To the microsecond; sums add what is written, so that they can be checked.
    public double MillisecondsOf(TimeSpan time) => includeTiming ? Math.Round(time.TotalMilliseconds, 3) : 0;

    public void Float(string name, double value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(JsonFloat.Format(value), skipInputValidation: true);
    }

    public void FloatOrNull(string name, double? value)
    {
        if (value is { } number)
        {
            Float(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public void Text(string name, string value) => writer.WriteString(name, value);
}
