using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>States of the interpreter with the driver in them, made once and copied for every function. Thread-safe.</summary>
/// <remarks>Making one takes as long as a hundred copies: parsing the driver and importing what it needs.</remarks>
internal sealed class GuestStates(CodeExecutor executor, ExecutionOptions options)
{
    private static readonly DateTimeOffset Start = new(2001, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private readonly Dictionary<Surroundings, Task<GuestFunction>> _made = [];

    /// <summary>Gets where functions are executed first.</summary>
    public static Surroundings First { get; } = new(0, Start, HashSeed: 0, HasUnevenClocks: false);

    /// <summary>Gets where everything is other that a function must not depend on.</summary>
    public static Surroundings Other { get; } = new(ulong.MaxValue, Start.AddDays(8_573).AddSeconds(47_123.456), HashSeed: 0x9E3779B97F4A7C15, HasUnevenClocks: true);

    /// <summary>Makes a state of its own.</summary>
    public async Task<GuestFunction> CreateAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        Task<GuestFunction>? making;
        lock (_made)
        {
            // Not with the caller's token: others wait for it too.
            if (!_made.TryGetValue(surroundings, out making)) _made[surroundings] = making = GuestFunction.CreateAsync(executor, options, surroundings, CancellationToken.None);
        }

        var made = await making.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (made)
        {
            return made.Fork(); // a session does one thing at a time
        }
    }
}
