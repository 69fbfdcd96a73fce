using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Agents;

/// <summary>The tools that one call brings, by what becomes of them.</summary>
/// <param name="Functions">Become functions that scripts can call.</param>
/// <param name="Interpreter">Asks for code to be run; <see langword="null"/> when none does.</param>
/// <param name="Others">Only the model's own service can know what to do with them.</param>
internal sealed record CallTools(IReadOnlyList<AIFunction> Functions, HostedCodeInterpreterTool? Interpreter, IReadOnlyList<AITool> Others)
{
    /// <summary>Sorts the tools.</summary>
    /// <exception cref="ArgumentException">A tool is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">A tool is a function without a body.</exception>
    public static CallTools Of(ChatOptions? options)
    {
        if (options?.Tools is not { Count: > 0 } tools) return new CallTools([], null, []);
        if (tools.Contains(null!)) throw new ArgumentException("ChatOptions.Tools holds a null. Leave it out.", nameof(options));
        if (tools.FirstOrDefault(tool => tool is AIFunctionDeclaration and not AIFunction) is { } bodiless)
        {
            throw new NotSupportedException(
                $"The tool '{bodiless.Name}' is a declaration that cannot be invoked, and here code calls functions. Pass an AIFunction, such as AIFunctionFactory.Create makes.");
        }

        var others = tools.Where(tool => tool is not (AIFunction or HostedCodeInterpreterTool));
        return new CallTools([.. tools.OfType<AIFunction>()], tools.OfType<HostedCodeInterpreterTool>().FirstOrDefault(), [.. others]);
    }

    /// <summary>Gets the files that the interpreter's marker brings along, by name.</summary>
    /// <exception cref="NotSupportedException">An input is no data with a name.</exception>
    public IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Files()
    {
        foreach (var input in Interpreter?.Inputs ?? [])
        {
            yield return input is DataContent { Name.Length: > 0 } data
                ? new(data.Name, data.Data)
                : throw new NotSupportedException(
                    $"HostedCodeInterpreterTool.Inputs holds a {input.GetType().Name} that no script here could open. Pass files as DataContent with a Name.");
        }
    }
}
