using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Trajectories;

/// <summary>
/// Lets a chat client in the same process keep what it holds for one conversation, such as its KV cache, from one call to the next: for this
/// conversation alone, whatever other conversations do meanwhile. Thread-safe; what it holds is one call's at a time.
/// </summary>
/// <remarks>
/// With it, a conversation is computed in the same steps however many others run beside it, and its log-probabilities come out the same to
/// the last bit. Clients that keep nothing ignore it.
/// </remarks>
public sealed class ConversationLease : IDisposable
{
    /// <summary>The key of a lease in <see cref="ChatOptions.AdditionalProperties"/>.</summary>
    public const string OptionsKey = "r1ci.lease";

    private readonly Lock _lock = new();
    private IDisposable? _held;
    private bool _isOver;

    /// <summary>Gets the lease that <see cref="AddTo"/> put into the options.</summary>
    /// <param name="options">The options of one call; <see langword="null"/> has none.</param>
    public static ConversationLease? Of(ChatOptions? options) =>
        options?.AdditionalProperties is { } properties && properties.TryGetValue(OptionsKey, out var value) ? value as ConversationLease : null;

    /// <summary>Puts the lease into the options of the conversation's calls.</summary>
    /// <param name="options">The options; changed.</param>
    public void AddTo(ChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (options.AdditionalProperties ??= [])[OptionsKey] = this;
    }

    /// <summary>Takes what a client kept; it is the caller's from then on.</summary>
    /// <typeparam name="T">The client's own type; what another client kept is given back to it.</typeparam>
    /// <returns><see langword="null"/> when there is nothing of this type.</returns>
    public T? Take<T>()
        where T : class, IDisposable
    {
        var held = Swap(null);
        if (held is T own) return own;
        held?.Dispose();
        return null;
    }

    /// <summary>Keeps something until it is taken or the conversation ends; it is given back at once when that has happened.</summary>
    /// <param name="held">Disposing it gives it back to the client.</param>
    public void Keep(IDisposable held)
    {
        ArgumentNullException.ThrowIfNull(held);
        Swap(held)?.Dispose();
    }

    /// <summary>Makes a lease for another conversation that begins with all this one has said so far.</summary>
    /// <returns>
    /// The other conversation's lease, freed by itself. A client that can share what it keeps shares it (<see cref="IForkable"/>); of others it is empty,
    /// and the client reads the conversation again. So it is while a call holds what is kept.
    /// </returns>
    public ConversationLease Fork()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            var fork = new ConversationLease();
            if (_held is IForkable held) fork.Keep(held.Fork());
            return fork;
        }
    }

    /// <summary>Ends the conversation.</summary>
    public void Dispose()
    {
        lock (_lock) _isOver = true;
        Swap(null)?.Dispose();
    }

    // What comes back is the caller's to free: what was held, or what comes too late.
    private IDisposable? Swap(IDisposable? next)
    {
        lock (_lock)
        {
            if (_isOver && next is not null) return next;
            var held = _held;
            _held = next;
            return held;
        }
    }
}
