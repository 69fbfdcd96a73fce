using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Instances;

/// <summary>The stage <c>instances</c>: prompts about the pairs of a function. Thread-safe.</summary>
public sealed class InstanceMaking
{
    /// <summary>The stage's name.</summary>
    public const string Stage = "instances";

    private readonly InstanceOptions _options;

    /// <summary>Creates the stage.</summary>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    public InstanceMaking(InstanceOptions? options = null) => _options = options is null ? new InstanceOptions() : options with { };

    /// <summary>Makes the prompts about a function: of its first pairs, the output before the input of each.</summary>
    /// <param name="function">A function with its pairs.</param>
    public IReadOnlyList<CodeInstance> Make(CodeFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        List<CodeInstance> instances = [];
        for (var at = 0; at < Math.Min(function.Pairs.Count, _options.MaxPairs); at++)
        {
            if (_options.AsksOutputs) instances.Add(Of(function, at, PredictionKind.Output));
            if (_options.AsksInputs) instances.Add(Of(function, at, PredictionKind.Input));
        }

        return instances;
    }

    private CodeInstance Of(CodeFunction function, int at, PredictionKind kind) => new()
    {
        FunctionId = function.Id,
        PairIndex = at,
        Kind = kind,
        Pair = function.Pairs[at],
        Prompt = InstancePrompt.Of(function, function.Pairs[at], kind, _options),
    };
}
