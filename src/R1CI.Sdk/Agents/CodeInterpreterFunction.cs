using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Agents;

/// <summary>
/// A code executor as an <see cref="AIFunction"/>: what function-calling chat clients and other agent frameworks take. Every call runs in a
/// fresh session.
/// </summary>
public sealed class CodeInterpreterFunction : AIFunction
{
    private static readonly JsonElement Schema = JsonElement.Parse(
        """
        {
          "type": "object",
          "properties": { "code": { "type": "string", "description": "One self-contained script that prints its result." } },
          "required": ["code"],
          "additionalProperties": false
        }
        """);

    private static readonly JsonElement ReturnSchema = JsonElement.Parse("""{"type":"string"}""");

    private readonly CodeExecutor _executor;
    private readonly CodeSessionOptions _session;
    private readonly int _maxOutputChars;

    /// <summary>Creates the function.</summary>
    /// <param name="executor">The language.</param>
    /// <param name="session">What each call may use and see; copied. <see langword="null"/> for the defaults.</param>
    /// <param name="maxOutputChars">
    /// The longest output returned whole, in UTF-16 code units; longer output is cut in the middle, with a notice.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    public CodeInterpreterFunction(CodeExecutor executor, CodeSessionOptions? session = null, int maxOutputChars = 2_000)
    {
        ArgumentNullException.ThrowIfNull(executor);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxOutputChars, 64);
        _executor = executor;
        _session = (session ?? new CodeSessionOptions()) with { };
        _session.Limits.ThrowIfOutOfRange();
        _maxOutputChars = maxOutputChars;
    }

    /// <inheritdoc/>
    public override string Name => $"run_{_executor.Language}";

    /// <inheritdoc/>
    public override string Description => $"Runs a {_executor.Language} script in a sandbox and returns what it printed, and its error if it failed.";

    /// <inheritdoc/>
    public override JsonElement JsonSchema => Schema;

    /// <inheritdoc/>
    public override JsonElement? ReturnJsonSchema => ReturnSchema;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The argument <c>code</c> is missing or not a string.</exception>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var session = _executor.CreateSession(_session);
        await using (session.ConfigureAwait(false))
        {
            var result = await session.ExecuteAsync(new CodeRequest(TextArgument.Of(arguments, Name, "code", "the script")) { EndsProgram = true }, cancellationToken).ConfigureAwait(false);
            return ObservationText.Shorten(ObservationText.OutputOf(result), _maxOutputChars);
        }
    }
}
