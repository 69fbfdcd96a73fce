using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Execution;

/// <summary>Writes host functions down as a model reads them: signature, description, parameters.</summary>
internal static class FunctionSignatures
{
    private const int MaxDefaultChars = 40;

    /// <summary>Describes functions, each from the start of a line, without a newline at the end.</summary>
    public static string Describe(IEnumerable<AIFunction> functions) => string.Join('\n', functions.Select(Describe));

    private static string Describe(AIFunction function)
    {
        var schema = function.JsonSchema;
        var required = Member(schema, "required") is { ValueKind: JsonValueKind.Array } names ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        List<JsonProperty> parameters = Member(schema, "properties") is { ValueKind: JsonValueKind.Object } properties ? [.. properties.EnumerateObject()] : [];
        var text = new StringBuilder();
        text.Append(function.Name).Append('(').AppendJoin(", ", parameters.Select(parameter => Parameter(parameter, required.Contains(parameter.Name)))).Append(')');
        if (function.ReturnJsonSchema is { } returned && TypeOf(returned) is { Length: > 0 } type) text.Append(" -> ").Append(type);
        AppendLine(text, "", function.Description);
        foreach (var parameter in parameters)
        {
            AppendLine(text, parameter.Name + ": ", Member(parameter.Value, "description")?.GetString());
        }

        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, string label, string? description)
    {
        if (!string.IsNullOrWhiteSpace(description)) text.Append("\n    ").Append(label).Append(description.Trim().ReplaceLineEndings(" "));
    }

    private static string Parameter(JsonProperty parameter, bool isRequired)
    {
        var type = TypeOf(parameter.Value);
        var named = type.Length > 0 ? $"{parameter.Name}: {type}" : parameter.Name;
        return isRequired ? named : $"{named} = {DefaultOf(parameter.Value)}";
    }

    private static string DefaultOf(JsonElement schema) => Member(schema, "default") switch
    {
        null => "...", // it has one, which the schema does not say
        { ValueKind: JsonValueKind.Null } => "None",
        { ValueKind: JsonValueKind.True } => "True",
        { ValueKind: JsonValueKind.False } => "False",
        { } value => GuestJson.Write(value) is { Length: <= MaxDefaultChars } text ? text : "...",
    };

    // Python's words; empty where the schema names no one type.
    private static string TypeOf(JsonElement schema) => Member(schema, "type") switch
    {
        { ValueKind: JsonValueKind.String } one => Word(one.GetString()),
        { ValueKind: JsonValueKind.Array } many => string.Join(" | ", many.EnumerateArray().Select(one => Word(one.GetString())).Where(word => word.Length > 0)),
        _ => "",
    };

    private static string Word(string? type) => type switch
    {
        "string" => "str",
        "integer" => "int",
        "number" => "float",
        "boolean" => "bool",
        "array" => "list",
        "object" => "dict",
        "null" => "None",
        _ => "",
    };

    private static JsonElement? Member(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var member) ? member : null;
}
