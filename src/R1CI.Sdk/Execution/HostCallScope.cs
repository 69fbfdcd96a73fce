using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Execution;

/// <summary>What belongs to one call of a host function by a script, wherever its functions are wrapped.</summary>
/// <param name="arguments">The arguments as the JSON object that is recorded.</param>
/// <param name="wait">Stops the clock of the script that waits for the call; <see langword="null"/> when nothing can.</param>
internal sealed class HostCallScope(string arguments, Func<IDisposable>? wait = null)
{
    /// <summary>Gets the arguments as the JSON object that is recorded.</summary>
    public string Arguments => arguments;

    /// <summary>Gets or sets what was decided about the call; <see langword="null"/> when nobody was asked.</summary>
    public Approval? Approval { get; set; }

    /// <summary>Finds the scope of a call.</summary>
    public static HostCallScope? Of(AIFunctionArguments passed) =>
        passed.Context?.TryGetValue(typeof(HostCallScope), out var scope) == true ? scope as HostCallScope : null;

    /// <summary>Puts the scope into the arguments of the call.</summary>
    public void AddTo(AIFunctionArguments passed) => (passed.Context ??= new Dictionary<object, object?>())[typeof(HostCallScope)] = this;

    /// <summary>Begins to wait for a person: until disposal, neither the script's time runs nor does the script take a place from others.</summary>
    public IDisposable? BeginWait() => wait?.Invoke();
}
