using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>What one value may be: the part of JSON Schema that our schema files use, made for checking one record after another.</summary>
/// <remarks><c>maximum</c> is not read: it stands at log-probabilities only, which <see cref="TokenRules"/> checks and says more about.</remarks>
internal sealed class JsonShape
{
    private static readonly Dictionary<string, NumberForm> Forms = new()
    {
        ["int32"] = NumberForm.Int32, ["int64"] = NumberForm.Int64, ["float"] = NumberForm.Float, ["double"] = NumberForm.Double,
    };

    private readonly bool _isAnything;
    private readonly HashSet<string> _types;
    private readonly string[]? _words;
    private readonly Regex? _pattern;
    private readonly double _minimum;
    private readonly int _minLength;
    private readonly NumberForm _form;
    private readonly List<Member> _members = [];
    private readonly JsonShape? _others;
    private readonly JsonShape? _items;

    /// <summary>Reads a schema.</summary>
    public JsonShape(JsonElement schema)
    {
        _isAnything = !schema.TryGetProperty("type", out var type);
        _types = _isAnything ? [] : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(item => item.GetString()!)] : [type.GetString()!];
        _form = schema.TryGetProperty("format", out var format) ? Forms[format.GetString()!] : NumberForm.Any;
        _minimum = schema.TryGetProperty("minimum", out var minimum) ? minimum.GetDouble() : double.NegativeInfinity;
        _minLength = schema.TryGetProperty("minLength", out var minLength) ? minLength.GetInt32() : 0;
        _pattern = schema.TryGetProperty("pattern", out var pattern) ? new Regex(pattern.GetString()!.Replace("$", "\\z", StringComparison.Ordinal), RegexOptions.CultureInvariant) : null;
        _words = schema.TryGetProperty("enum", out var words) ? [.. words.EnumerateArray().Select(word => word.GetString()!)]
            : schema.TryGetProperty("const", out var word) ? [word.GetString()!] : null;
        _items = schema.TryGetProperty("items", out var items) ? new JsonShape(items) : null;
        _others = schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object ? new JsonShape(others) : null;
        if (!schema.TryGetProperty("properties", out var properties)) return;
        HashSet<string> required = [.. schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!)];
        _members.AddRange(properties.EnumerateObject().Select(property => new Member(
            property.Name, Encoding.UTF8.GetBytes(property.Name), new JsonShape(property.Value), required.Contains(property.Name))));
    }

    private enum NumberForm
    {
        Any,
        Int32,
        Int64,
        Float,
        Double,
    }

    /// <summary>Gets the keys that an object of this shape must have.</summary>
    public IEnumerable<string> Required => _members.Where(static member => member.IsRequired).Select(static member => member.Name);

    /// <summary>Gets the shape of the schema file that is embedded in this assembly.</summary>
    /// <param name="name">The file's name.</param>
    public static JsonShape Of(string name)
    {
        using var stream = typeof(JsonShape).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The schema '{name}' is not embedded.");
        using var document = JsonDocument.Parse(stream);
        return new JsonShape(document.RootElement);
    }

    /// <summary>Checks a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="findings">Gets what is wrong.</param>
    /// <returns>Whether keys and types are right, so that the value can be read.</returns>
    public bool Check(JsonElement value, FieldPath path, FindingSink findings) => _isAnything || value.ValueKind switch
    {
        JsonValueKind.Object when _types.Contains("object") => CheckMembers(value, path, findings),
        JsonValueKind.Array when _types.Contains("array") => CheckItems(value, path, findings),
        JsonValueKind.String when _types.Contains("string") => CheckText(value, path, findings),
        JsonValueKind.Number when _form != NumberForm.Any => CheckNumber(value, path, findings),
        JsonValueKind.True or JsonValueKind.False when _types.Contains("boolean") => true,
        JsonValueKind.Null when _types.Contains("null") => true,
        _ => Refuse("I7", path, findings, $"must be {string.Join(" or ", _types)} in every row, and is {Describe(value)}."),
    };

    // The writer's order costs one comparison a key; any other order is as good.
    private bool CheckMembers(JsonElement value, FieldPath path, FindingSink findings)
    {
        var (isGood, next, seen) = (true, 0, 0UL);
        foreach (var property in value.EnumerateObject())
        {
            var at = Find(property, next);
            if (at < 0)
            {
                path.Push(property.Name);
                isGood &= _others is not null ? _others.Check(property.Value, path, findings) : Refuse("I7", path, findings, "is a key that the schema does not have.");
                path.Pop();
                continue;
            }

            path.Push(_members[at].Name);
            isGood &= (seen & (1UL << at)) == 0 || Refuse("I7", path, findings, "appears twice in one object.");
            isGood &= _members[at].Shape.Check(property.Value, path, findings);
            path.Pop();
            (seen, next) = (seen | (1UL << at), at + 1);
        }

        for (var i = 0; i < _members.Count; i++)
        {
            if (!_members[i].IsRequired || (seen & (1UL << i)) != 0) continue;
            path.Push(_members[i].Name);
            findings.Add("I7", path.ToString(), "is missing; every row must have it.");
            path.Pop();
            isGood = false;
        }

        return isGood;
    }

    private int Find(JsonProperty property, int next)
    {
        if (next < _members.Count && property.NameEquals(_members[next].Utf8)) return next;
        return _members.FindIndex(member => property.NameEquals(member.Utf8));
    }

    private bool CheckItems(JsonElement value, FieldPath path, FindingSink findings)
    {
        var (isGood, index) = (true, 0);
        foreach (var item in value.EnumerateArray())
        {
            if (!_items!.IsPlainlyGood(item))
            {
                path.Push(index);
                isGood &= _items.Check(item, path, findings);
                path.Pop();
            }

            index++;
        }

        return isGood;
    }

    // Nearly all of a record's bytes are ids and log-probabilities.
    private bool IsPlainlyGood(JsonElement item) => item.ValueKind == JsonValueKind.Number && _form switch
    {
        NumberForm.Int32 => item.TryGetInt32(out var number) && number >= _minimum,
        NumberForm.Float => IsFloat(item),
        _ => false,
    };

    private bool CheckText(JsonElement value, FieldPath path, FindingSink findings)
    {
        if (_words is not null && !Array.Exists(_words, value.ValueEquals))
        {
            findings.Add("schema", path.ToString(), $"must be {Or(_words)}, and is {Describe(value)}.");
        }
        else if (_pattern is not null && !_pattern.IsMatch(value.GetString()!))
        {
            findings.Add("I8", path.ToString(), $"must have the form {_pattern}, and is {Describe(value)}.");
        }
        else if (_minLength > 0 && value.ValueEquals(""))
        {
            findings.Add("schema", path.ToString(), "must not be empty.");
        }

        return true;
    }

    private bool CheckNumber(JsonElement value, FieldPath path, FindingSink findings)
    {
        var form = _form switch
        {
            NumberForm.Int32 => value.TryGetInt32(out _) ? null : "a 32-bit integer without a decimal point",
            NumberForm.Int64 => value.TryGetInt64(out _) ? null : "a 64-bit integer without a decimal point",
            NumberForm.Float => IsFloat(value) ? null : "a float32 in the shortest spelling that reads back, with a decimal point",
            _ => HasPoint(value) && value.TryGetDouble(out var number) && double.IsFinite(number) ? null : "a finite double with a decimal point",
        };
        if (form is not null)
        {
            return Refuse("I8", path, findings, $"must be {form}, and is {Describe(value)}.");
        }

        if (value.GetDouble() < _minimum)
        {
            findings.Add("schema", path.ToString(), $"must be at least {_minimum}, and is {Describe(value)}.");
        }

        return true;
    }

    private static bool HasPoint(JsonElement value) => JsonMarshal.GetRawUtf8Value(value).Contains((byte)'.');

    private static bool IsFloat(JsonElement value)
    {
        var text = JsonMarshal.GetRawUtf8Value(value);
        if (text.SequenceEqual("0.0"u8)) return true;
        if (!value.TryGetSingle(out var number) || !float.IsFinite(number)) return false;
        Span<byte> shortest = stackalloc byte[32];
        return (number.TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture)
                && text.Contains((byte)'.') && text.SequenceEqual(shortest[..length]))
            || text.SequenceEqual(Encoding.ASCII.GetBytes(JsonFloat.Format(number)));
    }

    private static bool Refuse(string rule, FieldPath path, FindingSink findings, string problem)
    {
        findings.Add(rule, path.ToString(), problem);
        return false;
    }

    private static string Or(string[] words) => words.Length == 1 ? $"'{words[0]}'" : $"'{string.Join("', '", words[..^1])}' or '{words[^1]}'";

    /// <summary>Shows a value in a message, shortened.</summary>
    public static string Describe(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 60 ? text : $"{text[..60]}... ({text.Length:N0} characters)";
    }

    private sealed record Member(string Name, byte[] Utf8, JsonShape Shape, bool IsRequired);
}
