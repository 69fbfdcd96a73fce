using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Files;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

public sealed partial class R1Conversation
{
    private readonly Lock _saving = new();
    private (string Path, string Hash) _known = ("", "");

    /// <summary>
    /// Writes the conversation to a file, from which <see cref="LoadAsync(string, R1Agent, CancellationToken)"/> goes on in this process or another: the runs,
    /// the exact tokens, what was used, and under <see cref="SessionMode.Kept"/> what can be written of the interpreters' state. While a run goes on, that is the
    /// conversation before it.
    /// </summary>
    /// <param name="path">The file, whose folder exists. A reader finds the whole file before or after, never a part.</param>
    /// <param name="cancellationToken">Ends the call before anything is written.</param>
    /// <returns>What is not in the file: the model reads of it when it goes on from there. Empty when nothing is missing.</returns>
    /// <exception cref="InvalidOperationException">The file holds this conversation as another process or object has gone on with it meanwhile.</exception>
    /// <exception cref="IOException">The file cannot be written; it stays as it was.</exception>
    /// <remarks>The format is <c>ci.conversation/1</c> (schemas in <c>schemas/</c>); <c>r1ci validate</c> checks it. It holds what was said, in plain text.</remarks>
    public async Task<IReadOnlyList<ConversationLoss>> SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return await Task.Run(() => Save(Path.GetFullPath(path)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Goes on with a conversation that <see cref="SaveAsync"/> wrote, within the budgets it was saved with.</summary>
    /// <inheritdoc cref="LoadAsync(string, R1Agent, R1ConversationOptions, CancellationToken)"/>
    public static Task<R1Conversation> LoadAsync(string path, R1Agent agent, CancellationToken cancellationToken = default) =>
        LoadAsync(path, agent, options: null, cancellationToken);

    /// <summary>Goes on with a conversation that <see cref="SaveAsync"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="agent">Who answers from now on: with the model of the conversation, if its tokens are to count.</param>
    /// <param name="options">Copied; they replace the saved budgets. <see langword="null"/> for those of the file.</param>
    /// <param name="cancellationToken">Ends the call before the file is read.</param>
    /// <returns>
    /// The conversation with its <see cref="Id"/>. Its next turn stands on exactly the ids that were there; a client with token access reads them once more to
    /// fill its KV cache. <see cref="Losses"/> names what is gone.
    /// </returns>
    /// <exception cref="ConversationFileException">
    /// The file is foreign, cut, changed or of a newer release, or was held with another model and the options do not accept that.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static async Task<R1Conversation> LoadAsync(string path, R1Agent agent, R1ConversationOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(agent);
        var chosen = options?.Snapshot();
        return await Task.Run(() => Load(Path.GetFullPath(path), agent, chosen), cancellationToken).ConfigureAwait(false);
    }

    private List<ConversationLoss> Save(string path)
    {
        lock (_saving)
        {
            List<ConversationLoss> losses = [];
            var content = ContentOf(_state, losses);
            var hash = "";
            WholeFile.Write(path, output =>
            {
                // The temporary file is open to one writer only, so nobody comes between this look and the write.
                CheckUnchanged(path);
                hash = ConversationFileWriter.Write(output, content);
            });
            _known = (path, hash);
            return losses;
        }
    }

    private ConversationContent ContentOf(ConversationState state, List<ConversationLoss> losses)
    {
        var sessions = SavedSessions(state, losses);
        return new ConversationContent
        {
            Id = Id,
            Origin = state.Origin,
            Options = _options,
            Model = ConversationModel.Of(_agent),
            Sessions = _agent.Options.SessionMode,
            Used = state.Used,
            Untold = [.. state.Untold, .. losses],
            Preface = state.Preface,
            Opening = state.Opening,
            Files = state.Files,
            Runs = [.. state.Runs.Select(static run => run.Run)],
            SavedSessions = sessions,
        };
    }

    private List<SavedSession> SavedSessions(ConversationState state, List<ConversationLoss> losses)
    {
        List<SavedSession> saved = [];
        foreach (var session in state.Sessions)
        {
            if (session.Snapshot(out var skipped, out var obstacle) is not { } snapshot)
            {
                losses.Add(new ConversationLoss(session.Language, [], $"The {session.Language} session's variables and files were not saved, because {obstacle.TrimEnd('.')}. Create them again."));
                continue;
            }

            saved.Add(new SavedSession(session.Language, _agent.Options.Executors.First(executor => executor.Language == session.Language).Interpreter, snapshot));
            if (skipped.Count > 0)
            {
                losses.Add(new ConversationLoss(session.Language, skipped, $"The {session.Language} variables {string.Join(", ", skipped)} were not saved, because they are no plain data. Define them again."));
            }
        }

        return saved;
    }

    private void CheckUnchanged(string path)
    {
        if (!File.Exists(path) || ConversationFileReader.Peek(path) is not var (id, hash) || id != Id || _known == (path, hash)) return;
        throw new InvalidOperationException(
            $"'{path}' holds conversation '{Id}' as somebody else has gone on with it: its last hash is '{hash}', and here it is '{(_known.Path == path ? _known.Hash : "")}'. Load that one, or save this one in another file.");
    }

    private static R1Conversation Load(string path, R1Agent agent, R1ConversationOptions? options)
    {
        var content = ConversationFileReader.Read(path, out var hash);
        options ??= content.Options;
        var messages = content.Runs.Count == 0 ? content.Opening : content.Runs[^1].Messages;
        var other = messages.Any(HasTokens) ? CheckModel(path, content, agent, options) : null;
        List<ConversationLoss> losses = [.. content.Untold];
        var sessions = RestoreSessions(content, agent, losses);
        var state = new ConversationState
        {
            Origin = content.Origin,
            Opening = content.Opening,
            Preface = content.Preface,
            Files = content.Files,
            Messages = other is { IsReadable: false } ? [.. messages.Select(WithoutTokens)] : messages,
            Runs = [.. content.Runs.Select((run, index) => new ConversationRun(run, content.Sessions == SessionMode.Stateless ? [] : index == content.Runs.Count - 1 ? sessions : null))],
            Sessions = sessions,
            Used = content.Used,
            Untold = losses,
        };
        return new R1Conversation(agent, options, content.Id, state, other is null ? losses : [.. losses, other.Value.Loss]) { _known = (path, hash) };
    }

    // What the file says of another model; null for the one it was held with.
    private static (ConversationLoss Loss, bool IsReadable)? CheckModel(string path, ConversationContent content, R1Agent agent, R1ConversationOptions options)
    {
        var model = ConversationModel.Of(agent);
        if (content.Model.DifferenceFrom(model) is not { } difference) return null;
        if (!options.AcceptsOtherModel)
        {
            throw new ConversationFileException(path, 0,
                $"the conversation was held with model '{content.Model.Name}', on whose tokens its next turn stands: {difference}. Load it with that model, or set R1ConversationOptions.AcceptsOtherModel.");
        }

        var isReadable = content.Model.SharesTokens(model);
        return (new ConversationLoss("", [], isReadable
            ? $"Other weights than those of '{model.Name}' sampled the turns until now."
            : $"The tokens of the turns until now are not those of '{model.Name}', which encodes their texts again."), isReadable);
    }

    private static bool HasTokens(ChatMessage message) => message.Contents.Any(static content => content is TokenSpanContent);

    private static ChatMessage WithoutTokens(ChatMessage message) =>
        HasTokens(message) ? new ChatMessage(message.Role, [.. message.Contents.Where(static content => content is not TokenSpanContent)]) : message;

    private static List<KeptSession> RestoreSessions(ConversationContent content, R1Agent agent, List<ConversationLoss> losses)
    {
        List<KeptSession> sessions = [];
        foreach (var saved in content.SavedSessions)
        {
            var executor = agent.Options.Executors.FirstOrDefault(executor => executor.Language == saved.Language);
            var obstacle = executor is null ? $"the agent has no executor for {saved.Language}"
                : agent.Options.SessionMode != SessionMode.Kept ? "R1AgentOptions.SessionMode is not Kept"
                : TryRestore(executor, ConversationState.WithFiles(agent.Options.Session, content.Files), saved, sessions);
            if (obstacle is not null)
            {
                losses.Add(new ConversationLoss(saved.Language, [], $"The {saved.Language} session's variables and files are gone, because {obstacle.TrimEnd('.')}. Create them again."));
            }
        }

        return sessions;
    }

    private static string? TryRestore(CodeExecutor executor, CodeSessionOptions options, SavedSession saved, List<KeptSession> sessions)
    {
        var session = executor.CreateSession(options);
        try
        {
            session.Restore(saved.Snapshot);
            sessions.Add(new KeptSession(saved.Language, session));
            return null;
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException)
        {
            session.DisposeAsync().AsTask().GetAwaiter().GetResult();
            return $"{executor.Interpreter} cannot restore what {saved.Interpreter} saved: {problem.Message}";
        }
    }
}
