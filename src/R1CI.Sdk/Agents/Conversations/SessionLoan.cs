using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Agents;

/// <summary>The sessions that one run works in: forks of the conversation's, which take their place when the run is kept, and are dropped when it is not.</summary>
/// <param name="kept">The conversation's sessions.</param>
/// <param name="options">What new sessions may use and see.</param>
/// <param name="files">The files that users attached, also since the sessions were made.</param>
internal sealed class SessionLoan(IReadOnlyList<KeptSession> kept, CodeSessionOptions options, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
{
    private readonly List<(string Language, CodeSession Session)> _lent = [];
    private readonly List<ConversationLoss> _losses = [];

    /// <summary>Gets what was lost because a session could not be forked.</summary>
    public IReadOnlyList<ConversationLoss> Losses => _losses;

    public CodeSession Open(CodeExecutor executor)
    {
        var from = kept.FirstOrDefault(session => session.Language == executor.Language);
        var session = from?.Fork(out _);
        if (session is null && from?.Take() is { } itself)
        {
            session = itself;
            _losses.Add(new ConversationLoss(
                executor.Language, [], $"The {executor.Language} session cannot be forked, so a run that was not kept took its variables and files with it. Create them again."));
        }

        var isNew = session is null;
        session ??= executor.CreateSession(options);
        _lent.Add((executor.Language, session));
        if (!isNew) Add(session);
        return session;
    }

    private void Add(CodeSession session)
    {
        var there = files.Count == 0 ? files : session.Files;
        var missing = files.Where(file => !there.ContainsKey(file.Key)).ToDictionary();
        if (missing.Count > 0) session.AddFiles(missing);
    }

    /// <summary>Gets the conversation's sessions after the run.</summary>
    public IReadOnlyList<KeptSession> Keep()
    {
        if (_lent.Count == 0) return kept;
        List<KeptSession> after = [.. kept.Where(session => !_lent.Exists(lent => lent.Language == session.Language)), .. _lent.Select(lent => new KeptSession(lent.Language, lent.Session))];
        _lent.Clear();
        return after;
    }

    /// <summary>Drops what the run did.</summary>
    public async ValueTask DropAsync()
    {
        foreach (var (_, session) in _lent)
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }

        _lent.Clear();
    }
}
