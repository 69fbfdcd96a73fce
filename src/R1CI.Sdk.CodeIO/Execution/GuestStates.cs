using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>States of the interpreter with the driver in them, made once for an executor and its limits, and copied for every function. Thread-safe.</summary>
/// <remarks>Making one takes as long as a hundred copies: parsing the driver and importing what it needs.</remarks>
internal sealed class GuestStates
{
    private static readonly DateTimeOffset Start = new(2001, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private static readonly ConditionalWeakTable<CodeExecutor, ConcurrentDictionary<(long MaxSteps, long MaxBytes), GuestStates>> All = new();

    private const long LongDefinition = 10_000; // steps

    private readonly Dictionary<Surroundings, Task<GuestFunction>> _made = [];
    private readonly CodeExecutor _executor;
    private readonly ExecutionOptions _options;

    public GuestStates(CodeExecutor executor, ExecutionOptions options) => (_executor, _options) = (executor, options);

    /// <summary>Gets where functions are executed first.</summary>
    public static Surroundings First { get; } = new(0, Start, HashSeed: 0, HasUnevenClocks: false, ExtraCalls: 0);

    /// <summary>Gets where everything is other that a function must not depend on.</summary>
    public static Surroundings Other { get; } = new(ulong.MaxValue, Start.AddDays(8_573).AddSeconds(47_123.456), HashSeed: 0x9E3779B97F4A7C15, HasUnevenClocks: true, ExtraCalls: 50);

    /// <summary>Gets more of these, with orders of sets of their own: two words come in the same order in every second, and what comes by its address has each place of a small set once.</summary>
    public static IReadOnlyList<Surroundings> Others { get; } =
        [Other, .. Enumerable.Range(1, 7).Where(static shift => shift != Other.AddressShift).Select(static shift => Other with { HashSeed = (unchecked(Other.HashSeed * (ulong)((2 * shift) + 1)) & ~7UL) | (uint)shift })];

    /// <summary>Gets those of an executor under the limits of some options.</summary>
    public static GuestStates Of(CodeExecutor executor, ExecutionOptions options) =>
        All.GetOrCreateValue(executor).GetOrAdd((options.MaxSteps, options.MaxBytes), _ => new GuestStates(executor, options with { }));

    /// <summary>Makes a state of its own with a function in it, whose code ran to its end before.</summary>
    public async Task<GuestFunction> DefineAsync(CodeFunction function, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var state = await CreateAsync(surroundings, cancellationToken).ConfigureAwait(false);
        _ = await state.DefineAsync(function.RefCode, GuestFunction.File, cancellationToken).ConfigureAwait(false);
        return state;
    }

    /// <summary>Makes a state like one in which a function's code ran, <see cref="First"/>, and nothing since.</summary>
    /// <remarks>To run the code again takes a third of what a copy of the whole state does, unless the code computes much.</remarks>
    public async Task<GuestFunction> LikeAsync(GuestFunction defined, CodeFunction function, CancellationToken cancellationToken) =>
        defined.Steps > LongDefinition ? defined.Fork() : await DefineAsync(function, First, cancellationToken).ConfigureAwait(false);

    /// <summary>Makes a state of its own.</summary>
    public async Task<GuestFunction> CreateAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        Task<GuestFunction>? making;
        lock (_made)
        {
            // Not with the caller's token: others wait for it too.
            if (!_made.TryGetValue(surroundings, out making)) _made[surroundings] = making = GuestFunction.CreateAsync(_executor, _options, surroundings, CancellationToken.None);
        }

        var made = await making.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (made)
        {
            return made.Fork(); // a session does one thing at a time
        }
    }
}
