namespace R1CI.Sdk.CodeIO.Records;

/// <summary>What a prompt asks to predict.</summary>
public enum PredictionKind
{
    /// <summary>The output for a given input; <c>o</c> in JSON.</summary>
    Output,

    /// <summary>An input that gives the given output; <c>i</c> in JSON.</summary>
    Input,
}

/// <summary>One prompt about one pair of a function.</summary>
public sealed record CodeInstance
{
    /// <summary>Gets the name by content: <c>i-</c> and 16 hexadecimal digits of function, direction, pair and prompt.</summary>
    public string Id => RecordId.Of('i', FunctionId, Kind == PredictionKind.Input ? "i" : "o", Pair.Input, Pair.Output, Prompt);

    /// <summary>Gets the function's id; <c>function_id</c> in JSON.</summary>
    public required string FunctionId { get; init; }

    /// <summary>Gets which pair of the function it is about, from 0; <c>ioid</c> in JSON.</summary>
    public required int PairIndex { get; init; }

    /// <summary>Gets what is asked; <c>io_pred</c> in JSON.</summary>
    public required PredictionKind Kind { get; init; }

    /// <summary>Gets the whole prompt, one user message.</summary>
    public required string Prompt { get; init; }

    /// <summary>Gets the pair: one side stands in the prompt, the other is asked for.</summary>
    public required IoPair Pair { get; init; }
}
