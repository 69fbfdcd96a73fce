using System.Security.Cryptography;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using R1CI.Sdk.Server.Chat.Runs;
using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Chat.Conversations;

/// <summary>The conversations of all users, in memory and bounded.</summary>
internal sealed partial class ChatStore : IAsyncDisposable
{
    // So many removed conversations are remembered, to tell their users why they are gone.
    private const int Remembered = 4_096;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ChatUser> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ChatUser User, ChatConversation Conversation)> _conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _removed = new(StringComparer.Ordinal);
    private readonly Queue<string> _removedInOrder = new();
    private readonly R1ChatOptions _options;
    private readonly IServiceProvider _services;
    private readonly ILogger _logger;
    private readonly ITimer _sweep;
    private Task? _stopped;
    private int _runs;

    public ChatStore(R1ChatOptions options, IServiceProvider services, ILogger<ChatStore> logger)
    {
        (_options, _services, _logger) = (options, services, logger);
        var every = TimeSpan.FromTicks(Math.Clamp(options.IdleTimeout.Ticks / 4, TimeSpan.TicksPerMillisecond * 10, TimeSpan.TicksPerMinute));
        _sweep = options.TimeProvider.CreateTimer(static store => ((ChatStore)store!).RemoveIdle(), this, every, every);
    }

    public bool IsStopping => Volatile.Read(ref _stopped) is not null;

    /// <summary>Gets how many conversations there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _conversations.Count;
        }
    }

    public static ServerProblem Gone() => new(410, "conversation_removed", "This conversation was removed. Start a new one.");

    /// <summary>Gets a user; one without conversations is not kept.</summary>
    public ChatUser User(string key)
    {
        lock (_lock) return _users.TryGetValue(key, out var user) ? user : new ChatUser(key, this, _options);
    }

    /// <summary>Starts a conversation; where there are as many as there may be, in the place of the one unused for longest.</summary>
    /// <exception cref="ServerProblem">The server is stopping, or all others are being answered.</exception>
    public ChatConversation Create(string userKey)
    {
        lock (_lock)
        {
            if (IsStopping) throw ServerProblem.Stopping();
            var user = User(userKey);
            _users[userKey] = user;
            if (user.Conversations.Count >= _options.MaxConversationsPerUser) MakeRoom(user.Conversations, $"one user has {_options.MaxConversationsPerUser} (MaxConversationsPerUser)");
            if (_conversations.Count >= _options.MaxConversations) MakeRoom(_conversations.Values.Select(static pair => pair.Conversation), $"there are {_options.MaxConversations} (MaxConversations)");
            var conversation = new ChatConversation(NewId(), user, _options.Client ?? _services.GetRequiredService<IChatClient>(), _options, problem => LogFailure(_logger, problem));
            _conversations[conversation.Id] = (user, conversation);
            user.Add(conversation);
            return conversation;
        }
    }

    /// <summary>Finds a conversation of a user.</summary>
    /// <exception cref="ServerProblem">The user has none of this id.</exception>
    public ChatConversation Find(ChatUser user, string id)
    {
        lock (_lock)
        {
            if (_conversations.TryGetValue(id, out var found) && ReferenceEquals(found.User, user))
            {
                found.Conversation.Touch();
                return found.Conversation;
            }

            if (_removed.TryGetValue(id, out var reason)) throw new ServerProblem(410, "conversation_removed", $"This conversation was removed: {reason}. Start a new one.");
            throw new ServerProblem(404, "unknown_conversation", $"You have no conversation '{Shown.Short(id)}': the server was restarted, or it belongs to another user. Start a new one.");
        }
    }

    public void Remove(ChatConversation conversation, string reason)
    {
        lock (_lock)
        {
            if (!_conversations.Remove(conversation.Id, out var found)) return;
            _removed[conversation.Id] = reason;
            _removedInOrder.Enqueue(conversation.Id);
            if (_removedInOrder.Count > Remembered) _removed.Remove(_removedInOrder.Dequeue());
            found.User.Remove(conversation);
            Forget(found.User);
        }

        _ = conversation.EndAsync(StopCause.Removed);
    }

    /// <summary>Drops a user who has nothing here.</summary>
    public void Forget(ChatUser user)
    {
        lock (_lock)
        {
            if (user.IsEmpty && _users.TryGetValue(user.Key, out var known) && ReferenceEquals(known, user)) _users.Remove(user.Key);
        }
    }

    /// <exception cref="ServerProblem">There are as many runs as there may be.</exception>
    public void Enter()
    {
        if (IsStopping) throw ServerProblem.Stopping();
        if (Interlocked.Increment(ref _runs) <= _options.MaxRuns) return;
        Interlocked.Decrement(ref _runs);
        throw ServerProblem.Busy($"{_options.MaxRuns} conversations are being answered, as many as may be at once (MaxRuns). Try again in a moment.", TimeSpan.FromSeconds(2));
    }

    public void Leave() => Interlocked.Decrement(ref _runs);

    /// <summary>Takes nothing new, ends every run with an event that says so, and then every stream.</summary>
    public Task StopAsync()
    {
        lock (_lock) return _stopped ??= Task.WhenAll(_conversations.Values.Select(static pair => pair.Conversation.EndAsync(StopCause.Server)));
    }

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync().ConfigureAwait(false);
        await StopAsync().ConfigureAwait(false);
    }

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    private void MakeRoom(IEnumerable<ChatConversation> among, string why)
    {
        var oldest = among.Where(static conversation => !conversation.IsRunning).MinBy(static conversation => conversation.LastUsed)
            ?? throw ServerProblem.Busy($"A new conversation would be one too many: {why}, and all of them are being answered. Wait for one to end, or remove one.", TimeSpan.FromSeconds(2));
        Remove(oldest, $"a new one took its place, and {why}");
    }

    private void RemoveIdle()
    {
        List<ChatConversation> idle;
        lock (_lock)
        {
            idle = [.. _conversations.Values.Select(static pair => pair.Conversation)
                .Where(conversation => !conversation.IsRunning && _options.TimeProvider.GetElapsedTime(conversation.LastUsed) >= _options.IdleTimeout)];
        }

        foreach (var conversation in idle) Remove(conversation, $"nobody used it for {_options.IdleTimeout}");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A run of a chat failed; its page was told that the log has the reason.")]
    private static partial void LogFailure(ILogger logger, Exception problem);
}
