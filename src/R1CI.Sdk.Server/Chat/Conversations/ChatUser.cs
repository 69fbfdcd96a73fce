using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Chat.Conversations;

/// <summary>One user's conversations, and what they use of the chat at the moment.</summary>
/// <param name="key">Who it is.</param>
/// <param name="store">All users.</param>
/// <param name="options">The limits.</param>
internal sealed class ChatUser(string key, ChatStore store, R1ChatOptions options)
{
    private readonly Lock _lock = new();
    private readonly List<ChatConversation> _conversations = [];
    private byte[]? _list;
    private int _runs;
    private int _streams;

    public string Key => key;

    /// <summary>Gets whether nothing of this user is left.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock) return _conversations.Count == 0 && _streams == 0;
        }
    }

    /// <summary>Gets the conversations, the one made last first.</summary>
    public IReadOnlyList<ChatConversation> Conversations
    {
        get
        {
            lock (_lock) return [.. Enumerable.Reverse(_conversations)];
        }
    }

    public void Add(ChatConversation conversation)
    {
        lock (_lock) _conversations.Add(conversation);
        Changed();
    }

    public void Remove(ChatConversation conversation)
    {
        lock (_lock) _conversations.Remove(conversation);
        Changed();
    }

    /// <summary>Counts a run in.</summary>
    /// <exception cref="ServerProblem">There are as many as there may be.</exception>
    public void Enter()
    {
        lock (_lock)
        {
            if (_runs >= options.MaxRunsPerUser)
            {
                throw ServerProblem.Busy($"{_runs} of your conversations are being answered, as many as may be at once (MaxRunsPerUser). Wait for one to end, or stop one.", TimeSpan.FromSeconds(2));
            }

            store.Enter();
            _runs++;
        }
    }

    public void Leave()
    {
        lock (_lock) _runs--;
        store.Leave();
    }

    /// <summary>Counts a stream in.</summary>
    /// <exception cref="ServerProblem">There are as many as there may be.</exception>
    public void OpenStream()
    {
        lock (_lock)
        {
            if (_streams >= options.MaxStreamsPerUser)
            {
                throw ServerProblem.Busy($"{_streams} pages of yours are open, as many as may be (MaxStreamsPerUser). Close one.", TimeSpan.FromSeconds(5));
            }

            _streams++;
        }
    }

    public void CloseStream()
    {
        lock (_lock) _streams--;
        store.Forget(this);
    }

    /// <summary>The list of conversations has changed: every page of this user hears of it.</summary>
    public void Changed()
    {
        lock (_lock)
        {
            _list = null;
            foreach (var conversation in _conversations) conversation.Log.Nudge();
        }
    }

    /// <summary>The list of conversations as JSON; the same bytes until it changes.</summary>
    public ReadOnlyMemory<byte> List()
    {
        lock (_lock) return _list ??= Json.Object(Enumerable.Reverse(_conversations), WriteList).WrittenSpan.ToArray();
    }

    private static void WriteList(System.Text.Json.Utf8JsonWriter json, IEnumerable<ChatConversation> conversations)
    {
        json.WriteStartArray("conversations"u8);
        foreach (var conversation in conversations)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, conversation.Id);
            json.WriteText("title"u8, conversation.Title);
            json.WriteString("state"u8, conversation.State);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
