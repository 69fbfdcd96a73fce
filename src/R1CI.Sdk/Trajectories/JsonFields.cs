using System.Text.Json;

namespace R1CI.Sdk.Trajectories;

/// <summary>Writes the fields of <c>ci.traj/1</c> in their fixed form.</summary>
internal sealed class JsonFields(Utf8JsonWriter writer, bool includeTiming)
{
    public void Ints(string name, IEnumerable<int> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteNumberValue(value);
        }

        writer.WriteEndArray();
    }

    public void Floats(string name, IReadOnlyList<float> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteRawValue(JsonFloat.Format(value), skipInputValidation: true);
        }

        writer.WriteEndArray();
    }

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
