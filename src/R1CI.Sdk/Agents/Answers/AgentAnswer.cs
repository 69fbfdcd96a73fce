using System.Diagnostics.CodeAnalysis;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>The answer of a run as a value.</summary>
/// <typeparam name="T">Its type.</typeparam>
public sealed class AgentAnswer<T>
{
    private readonly T? _value;
    private readonly AnswerProblem? _problem;

    internal AgentAnswer(Trajectory trajectory, T? value, AnswerProblem? problem) => (Trajectory, _value, _problem) = (trajectory, value, problem);

    /// <summary>Gets what happened, the answer's text included.</summary>
    public Trajectory Trajectory { get; }

    /// <summary>Gets whether there is a value: the run gave an answer, and it fits.</summary>
    public bool HasValue => _problem is null;

    /// <summary>Gets the value.</summary>
    /// <exception cref="AgentAnswerException">There is none; the exception says what the run stopped for, or where the answer breaks which rule.</exception>
    public T Value => _problem is null ? _value! : throw new AgentAnswerException(_problem, Trajectory);

    /// <summary>Gets why there is no value, for people; empty when there is one.</summary>
    public string Problem => _problem?.Message ?? "";

    /// <summary>Gets the value when there is one.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }
}

/// <summary>The final answer fits its type; follows the <see cref="AnswerEvent"/> and comes before the <see cref="StoppedEvent"/>.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="Turn">The index of the turn.</param>
/// <param name="Value">The answer.</param>
public sealed record AnswerValueEvent<T>(int Turn, T Value) : AgentEvent(Turn);

/// <summary>Why a text is no value of the type that was asked for.</summary>
/// <param name="Path">Where, as a JSON path such as <c>$.items[2].name</c>; empty when there was no answer.</param>
/// <param name="Rule">What must hold there, and what is there instead.</param>
/// <param name="Message">Both in a sentence.</param>
internal sealed record AnswerProblem(string Path, string Rule, string Message)
{
    public static AnswerProblem At(string path, string rule) => new(path, rule, $"The answer does not fit: {path} {rule}.");

    public static AnswerProblem NoAnswer(Trajectory run) => new("", "there must be an answer", $"The run stopped without an answer ({run.Stop.ToJsonName()}). {run.StopMessage}".TrimEnd());
}
