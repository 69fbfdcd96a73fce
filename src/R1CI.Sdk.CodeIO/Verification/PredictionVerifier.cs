using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Values;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Verification;

/// <summary>The stage <c>verify</c> for the predictions about one function: outputs are compared, inputs are given to the function. Not thread-safe.</summary>
public sealed class PredictionVerifier
{
    /// <summary>The stage's name.</summary>
    public const string Stage = "verify";

    private readonly GuestStates _states;
    private readonly CodeFunction _function;
    private readonly VerificationOptions _options;
    private GuestFunction? _state;

    /// <summary>Creates the stage for one function, whose code runs when the first input is checked.</summary>
    /// <param name="executor">Runs Python.</param>
    /// <param name="function">The function.</param>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    public PredictionVerifier(CodeExecutor executor, CodeFunction function, VerificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(executor);
        ArgumentNullException.ThrowIfNull(function);
        _function = function;
        _options = Copy(options);
        _states = GuestStates.Of(executor, _options.Execution);
    }

    // Shares the states between functions.
    internal PredictionVerifier(GuestStates states, CodeFunction function, VerificationOptions options) => (_states, _function, _options) = (states, function, options);

    /// <summary>Gets the interpreter steps taken so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Checks a prediction.</summary>
    /// <param name="instance">What was asked, about this function.</param>
    /// <param name="prediction">The answer to it.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    /// <exception cref="ArgumentException">The instance is about another function, or the prediction about another instance.</exception>
    public async Task<Verdict> VerifyAsync(CodeInstance instance, Prediction prediction, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(prediction);
        if (instance.FunctionId != _function.Id) throw new ArgumentException($"Instance '{instance.Id}' is about '{instance.FunctionId}', and this verifier is for '{_function.Id}'.", nameof(instance));
        if (prediction.InstanceId != instance.Id) throw new ArgumentException($"The prediction is for '{prediction.InstanceId}', and the instance is '{instance.Id}'.", nameof(prediction));
        var found = PredictionReading.Find(prediction.Text, instance.Kind == PredictionKind.Output ? "output" : "input");
        var verdict = found is null ? Of(instance, VerdictStatus.NoAnswer, Feedback.NoAnswer(instance))
            : instance.Kind == PredictionKind.Output ? Compare(instance, found)
            : found is Datum.Mapping ? await ExecuteAsync(instance, DatumJson.Of(found), cancellationToken).ConfigureAwait(false)
            : Of(instance, VerdictStatus.NoAnswer, Feedback.NoObject(DatumJson.Of(found))) with { Predicted = DatumJson.Of(found) };
        return verdict with { Turn = prediction.Turn };
    }

    private Verdict Compare(CodeInstance instance, Datum predicted)
    {
        var json = DatumJson.Of(predicted);
        var isRight = Closeness.IsRight(predicted, Read(instance.Pair.Output), _options.Tolerance);
        return (isRight ? Of(instance, VerdictStatus.Success, Feedback.RightOutput) : Of(instance, VerdictStatus.Failed, Feedback.WrongOutput(instance.Pair.Input, json))) with { Predicted = json };
    }

    private async Task<Verdict> ExecuteAsync(CodeInstance instance, string input, CancellationToken cancellationToken)
    {
        _state ??= await DefineAsync(cancellationToken).ConfigureAwait(false);
        var call = await _states.LikeAsync(_state, _function, cancellationToken).ConfigureAwait(false);
        var outcome = await call.CallAsync(_function.EntryName, input, cancellationToken).ConfigureAwait(false);
        Steps += call.Steps;
        var status = outcome.End switch
        {
            CallEnd.Ok => Closeness.IsRight(Read(outcome.Output), Read(instance.Pair.Output), _options.Tolerance) ? VerdictStatus.Success : VerdictStatus.Failed,
            CallEnd.None or CallEnd.NotJson => VerdictStatus.Failed,
            CallEnd.Exit => VerdictStatus.Exit,
            CallEnd.StepLimit or CallEnd.MemoryLimit or CallEnd.OtherLimit => VerdictStatus.Limit,
            _ => VerdictStatus.Exception,
        };
        var feedback = status == VerdictStatus.Success ? Feedback.RightInput : Feedback.WrongInput(instance, input, outcome);
        return Of(instance, status, feedback) with { Predicted = input, Produced = outcome.Output };
    }

    private async Task<GuestFunction> DefineAsync(CancellationToken cancellationToken)
    {
        var state = await _states.CreateAsync(GuestStates.First, cancellationToken).ConfigureAwait(false);
        var defined = await state.DefineAsync(_function.RefCode, GuestFunction.File, cancellationToken).ConfigureAwait(false);
        Steps += state.Steps;
        return defined.End == CallEnd.Ok ? state
            : throw new InvalidOperationException($"The code of '{_function.Id}' must run before a prediction is checked, and ended so: {defined.Detail} Execute the function first.");
    }

    internal static VerificationOptions Copy(VerificationOptions? options) => options is null ? new VerificationOptions() : options with { Execution = options.Execution with { } };

    private static Datum Read(string json) => DatumReader.ReadAll(json) ?? throw new FormatException($"A pair must be JSON, and is '{json}'.");

    private static Verdict Of(CodeInstance instance, VerdictStatus status, string feedback) => new(instance.Id, 0, status, feedback);
}
