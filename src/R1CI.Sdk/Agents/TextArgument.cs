using System.Text.Json;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Agents;

/// <summary>Reads a text argument of a function: a model's arguments arrive as JSON, a .NET caller's as a string.</summary>
internal static class TextArgument
{
    /// <exception cref="ArgumentException">It is missing or not a string.</exception>
    public static string Of(AIFunctionArguments arguments, string function, string name, string what) =>
        (arguments.TryGetValue(name, out var value) ? value : null) switch
        {
            string text => text,
            JsonElement { ValueKind: JsonValueKind.String } element => element.GetString()!,
            _ => throw new ArgumentException($"Function '{function}' needs the argument '{name}', a string with {what}. Pass it.", nameof(arguments)),
        };
}
