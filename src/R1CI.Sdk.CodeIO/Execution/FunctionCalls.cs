namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>Calls of one function in one state, in rounds: all of a round in one script, or one by one where that cannot tell what each did.</summary>
/// <param name="entry">The function's name.</param>
/// <param name="state">A state with the function in it that no call has left anything behind in; calls are made in it.</param>
/// <param name="clean">Makes another such state.</param>
internal sealed class FunctionCalls(string entry, GuestFunction state, Func<Task<GuestFunction>> clean)
{
    private readonly List<string> _inputs = [];
    private IReadOnlyList<CallOutcome>? _round = [];
    private GuestFunction _state = state;
    private int _first, _next; // among the inputs: of this round, and of those not told yet
    private long _stepsBefore;

    /// <summary>Gets the interpreter steps taken so far in its states, those of calls made in vain included.</summary>
    public long Steps => _stepsBefore + _state.Steps;

    /// <summary>Begins with a state that is made now.</summary>
    public static async Task<FunctionCalls> CreateAsync(string entry, Func<Task<GuestFunction>> clean) => new(entry, await clean().ConfigureAwait(false), clean);

    /// <summary>Begins a round; the one before must have been told to its end.</summary>
    public async Task BeginAsync(IReadOnlyList<string> inputs, CancellationToken cancellationToken)
    {
        _first = _inputs.Count;
        _inputs.AddRange(inputs);
        if (_round is null) return;
        _round = await _state.CallAllAsync(entry, inputs, cancellationToken).ConfigureAwait(false);
        if (_round is not null) return;
        // As if it had been one by one from the start.
        _stepsBefore += _state.Steps;
        _state = await clean().ConfigureAwait(false);
        for (var at = 0; at < _first; at++) _ = await _state.CallAsync(entry, _inputs[at], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells what the next input of the round gave.</summary>
    public async Task<CallOutcome> NextAsync(CancellationToken cancellationToken)
    {
        var at = _next++;
        return _round is null ? await _state.CallAsync(entry, _inputs[at], cancellationToken).ConfigureAwait(false) : _round[at - _first];
    }
}
