using System.Text.Json;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Agents;

/// <summary>Checks a value against the part of JSON Schema that schemas of .NET types use.</summary>
/// <param name="schema">The schema.</param>
internal sealed class AnswerSchema(JsonElement schema)
{
    private const int MaxShownChars = 60;

    // Of the pattern of one text; patterns come with the type, texts from the model.
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <summary>Gets whether only a JSON string fits.</summary>
    public bool IsText => TypesOf(schema) is ["string"];

    /// <summary>Gets whether only a single number, text or truth value fits.</summary>
    public bool IsSingle => TypesOf(schema) is { Length: > 0 } types && Array.TrueForAll(types, static type => type is not ("object" or "array"));

    /// <summary>Finds the first place that breaks a rule; <see langword="null"/> when the value fits.</summary>
    public AnswerProblem? FindProblem(JsonElement value) => Check(schema, value, "$");

    private AnswerProblem? Check(JsonElement rule, JsonElement value, string path)
    {
        rule = Resolve(rule);
        if (rule.ValueKind != JsonValueKind.Object) return rule.ValueKind == JsonValueKind.False ? AnswerProblem.At(path, "must not be there") : null;
        return CheckType(rule, value, path) ?? CheckChoice(rule, value, path) ?? CheckAlternatives(rule, value, path) ?? value.ValueKind switch
        {
            JsonValueKind.Object => CheckMembers(rule, value, path),
            JsonValueKind.Array => CheckItems(rule, value, path),
            JsonValueKind.String => CheckText(rule, value, path),
            JsonValueKind.Number => CheckNumber(rule, value, path),
            _ => null,
        };
    }

    private static AnswerProblem? CheckType(JsonElement rule, JsonElement value, string path)
    {
        var types = TypesOf(rule);
        if (types.Length == 0 || Array.Exists(types, type => IsOf(type, value))) return null;
        return AnswerProblem.At(path, $"must be {string.Join(" or ", types.Select(Name))}, and is {Show(value)}");
    }

    private static AnswerProblem? CheckChoice(JsonElement rule, JsonElement value, string path)
    {
        if (rule.TryGetProperty("const", out var one) && !JsonElement.DeepEquals(one, value)) return AnswerProblem.At(path, $"must be {Show(one)}, and is {Show(value)}");
        return rule.TryGetProperty("enum", out var choice) && !choice.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value))
            ? AnswerProblem.At(path, $"must be one of {string.Join(", ", choice.EnumerateArray().Select(static item => item.GetRawText()))}, and is {Show(value)}")
            : null;
    }

    // What is wrong is said of the alternative that came furthest: a discriminator that fits decides it.
    private AnswerProblem? CheckAlternatives(JsonElement rule, JsonElement value, string path)
    {
        if (!rule.TryGetProperty("anyOf", out var alternatives)) return null;
        var problems = alternatives.EnumerateArray().Select(alternative => Check(alternative, value, path)).ToList();
        return problems.Contains(null) ? null : problems.MaxBy(static problem => problem!.Path.EndsWith(".$type", StringComparison.Ordinal) ? 0 : problem.Path.Length);
    }

    private AnswerProblem? CheckMembers(JsonElement rule, JsonElement value, string path)
    {
        foreach (var name in rule.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(static item => item.GetString()!) : [])
        {
            if (!value.TryGetProperty(name, out _)) return AnswerProblem.At($"{path}.{name}", "is missing");
        }

        var members = rule.TryGetProperty("properties", out var properties) ? properties : default;
        var others = rule.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        foreach (var member in value.EnumerateObject())
        {
            var isKnown = members.ValueKind == JsonValueKind.Object && members.TryGetProperty(member.Name, out _);
            if (!isKnown && others.ValueKind == JsonValueKind.False)
            {
                var known = members.ValueKind == JsonValueKind.Object ? string.Join(", ", members.EnumerateObject().Select(static property => property.Name)) : "none";
                return AnswerProblem.At($"{path}.{member.Name}", $"is no member that is asked for; there are {known}");
            }

            var of = isKnown ? members.GetProperty(member.Name) : others;
            if (of.ValueKind != JsonValueKind.Undefined && Check(of, member.Value, $"{path}.{member.Name}") is { } problem) return problem;
        }

        return null;
    }

    private AnswerProblem? CheckItems(JsonElement rule, JsonElement value, string path)
    {
        var count = value.GetArrayLength();
        if (NumberOf(rule, "minItems") is { } least && count < least) return AnswerProblem.At(path, $"must have at least {least} items, and has {count}");
        if (NumberOf(rule, "maxItems") is { } most && count > most) return AnswerProblem.At(path, $"must have at most {most} items, and has {count}");
        return rule.TryGetProperty("items", out var items)
            ? value.EnumerateArray().Select((item, index) => Check(items, item, $"{path}[{index}]")).FirstOrDefault(static problem => problem is not null)
            : null;
    }

    private static AnswerProblem? CheckText(JsonElement rule, JsonElement value, string path)
    {
        var text = value.GetString()!;
        if (NumberOf(rule, "minLength") is { } least && text.Length < least) return AnswerProblem.At(path, $"must have at least {least} characters, and has {text.Length}");
        if (NumberOf(rule, "maxLength") is { } most && text.Length > most) return AnswerProblem.At(path, $"must have at most {most} characters, and has {text.Length}");
        return rule.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.CultureInvariant, PatternTime)
            ? AnswerProblem.At(path, $"must have the form {pattern.GetString()}, and is {Show(value)}")
            : null;
    }

    private static AnswerProblem? CheckNumber(JsonElement rule, JsonElement value, string path)
    {
        var number = value.GetDouble();
        return NumberOf(rule, "minimum") is { } least && number < least ? AnswerProblem.At(path, $"must be at least {least}, and is {Show(value)}")
            : NumberOf(rule, "maximum") is { } most && number > most ? AnswerProblem.At(path, $"must be at most {most}, and is {Show(value)}")
            : NumberOf(rule, "exclusiveMinimum") is { } above && number <= above ? AnswerProblem.At(path, $"must be more than {above}, and is {Show(value)}")
            : NumberOf(rule, "exclusiveMaximum") is { } below && number >= below ? AnswerProblem.At(path, $"must be less than {below}, and is {Show(value)}")
            : null;
    }

    // A type that holds itself refers to the place where it stands, such as #/properties/next.
    private JsonElement Resolve(JsonElement rule)
    {
        while (rule.ValueKind == JsonValueKind.Object && rule.TryGetProperty("$ref", out var reference))
        {
            var found = schema;
            foreach (var step in reference.GetString()!.Split('/').Skip(1).Select(static step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
            {
                found = found.ValueKind == JsonValueKind.Array ? found[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : found.GetProperty(step);
            }

            rule = found;
        }

        return rule;
    }

    private static string[] TypesOf(JsonElement rule) => rule.ValueKind != JsonValueKind.Object || !rule.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(static item => item.GetString()!)]
        : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => type == "number" || (type == "integer" && !value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E')),
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Null => type == "null",
        JsonValueKind.String => type == "string",
        JsonValueKind.Array => type == "array",
        _ => type == "object",
    };

    private static string Name(string type) => type switch { "integer" => "an integer without a decimal point", "object" => "an object", "array" => "an array", "boolean" => "true or false", "null" => "null", _ => $"a {type}" };

    private static double? NumberOf(JsonElement rule, string name) => rule.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : null;

    private static string Show(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= MaxShownChars ? text : $"{text[..MaxShownChars]}...";
    }
}
