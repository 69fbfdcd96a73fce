using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>One run: the loop of generation, code and observation until something stops it.</summary>
internal sealed class AgentRun : IAsyncDisposable
{
    // One script and one repair of it.
    private const int MaxScriptsPerCheck = 2;

    private readonly IChatClient _client;
    private readonly R1AgentOptions _options;
    private readonly RunTelemetry? _telemetry;
    private readonly ModelInfo? _model;
    private readonly ObservationPlacement _placement;
    private readonly Conversation _conversation;
    private readonly RunClock _clock;
    private readonly TimeSpan _before;
    private readonly RunRecord _record;
    private readonly CodeRunner _code;
    private readonly SelfCheck _check;
    private readonly ProgressWatch _progress;
    private readonly IReadOnlyCollection<string> _languages;

    private RunEnd? _end;
    private FollowUp? _next;
    private RunCounts _counts;
    private string? _printedAnswer;
    private string? _textAnswer;

    public AgentRun(IChatClient client, R1AgentOptions options, IReadOnlyList<ChatMessage> prompt, RunTelemetry? telemetry, CancellationToken cancellationToken, CancellationToken stopping)
    {
        (_client, _options, _telemetry) = (client, options, telemetry);
        _model = client.GetService(typeof(ModelInfo)) as ModelInfo;
        _placement = options.Placement ?? (_model is null ? ObservationPlacement.Message : ObservationPlacement.Inline);
        _clock = new RunClock(options.Deadline, options.TimeProvider, cancellationToken, stopping);
        _code = new CodeRunner(options, _clock);
        _languages = [.. options.Executors.Select(executor => executor.Language)];
        if (options.Terms?.Rest?.Copy() is { } rest)
        {
            (_conversation, _record, _check, _progress, _counts) = (rest.Conversation, rest.Record, rest.Check, rest.Progress, rest.Counts);
            (_next, _textAnswer, _before) = (rest.Next, rest.TextAnswer, rest.Time);
            return;
        }

        _conversation = new Conversation(prompt, _placement, options.ObservationRole);
        _record = new RunRecord();
        _check = new SelfCheck(options.SelfCheck, options.MaxSelfChecks);
        _progress = new ProgressWatch();
        _counts.IsCodeOff = IsTextOnly;
    }

    private bool IsTextOnly => _options.MaxCodeCalls == 0 || _languages.Count == 0;

    private int Turn => _record.Turns.Count - 1;

    public async IAsyncEnumerable<AgentEvent> RunAsync()
    {
        while (_end is null)
        {
            await foreach (var happened in TakeTurnAsync().ConfigureAwait(false))
            {
                yield return happened;
            }
        }

        _end = _options.Terms?.Explain?.Invoke(_end) ?? _end;
        var trajectory = Close(_end);
        _telemetry?.End(trajectory);
        if (_end.Reason == StopReason.Cancelled)
        {
            throw new AgentCancelledException(trajectory, _clock.Canceller);
        }

        if (_end.Reason == StopReason.Answer)
        {
            yield return new AnswerEvent(Turn, trajectory.Answer!);
        }

        yield return new StoppedEvent(Turn, trajectory);
    }

    public ValueTask DisposeAsync()
    {
        _clock.Dispose();
        return _code.DisposeAsync();
    }

    private async IAsyncEnumerable<AgentEvent> TakeTurnAsync()
    {
        _end = _clock.Interruption ?? _options.Terms?.Refusal ?? FindSpentBudget() ?? FindStandstill();
        if (_end is not null)
        {
            yield break;
        }

        if (_next is not null)
        {
            yield return Show(_next);
        }

        var turn = Turn + 1;
        var generation = new Generation(_client, _model is not null, StopsAt);
        var start = _clock.Elapsed;
        var chatOptions = CreateChatOptions();
        _telemetry?.BeginChat(chatOptions);
        await foreach (var piece in generation.StreamAsync(_conversation.Messages, chatOptions, _clock.Token).ConfigureAwait(false))
        {
            yield return new TokenEvent(turn, piece);
        }

        _telemetry?.EndChat(generation);
        Take(generation, _clock.Elapsed - start);
        if (_end is not null)
        {
            yield break;
        }

        var handled = generation.Code is { } code ? HandleCodeAsync(code) : HandleTextAsync(generation);
        await foreach (var happened in handled.ConfigureAwait(false))
        {
            yield return happened;
        }
    }

    private RunEnd? FindSpentBudget() =>
        _record.Turns.Count >= _options.MaxTurns ? RunEnd.MaxTurns(_record.Turns.Count)
        : _record.Sampled >= _options.MaxTokens ? RunEnd.MaxTokens(_record.Sampled, _options.MaxTokens)
        : null;

    // An answer is never kept from the user by this: it ends the run before the next generation.
    private RunEnd? FindStandstill() =>
        _record.Turns.Count > 0 && _progress.CountIdle(_record.Turns[^1]) >= _options.MaxIdleTurns ? RunEnd.NoProgress(_options.MaxIdleTurns) : null;

    private int TokenLimit => Math.Min(_options.MaxOutputTokens, _options.ChatOptions?.MaxOutputTokens ?? int.MaxValue);

    private ChatOptions CreateChatOptions()
    {
        var options = _options.ChatOptions?.Clone() ?? new ChatOptions();
        options.MaxOutputTokens = (int)Math.Min(TokenLimit, _options.MaxTokens - _record.Sampled);
        return options;
    }

    // Fences of data are part of the text. A language nobody serves is pointed out as often as other slips are.
    private bool StopsAt(string language) =>
        !_counts.IsCodeOff && (_code.Find(language) is not null || (FenceLanguages.IsCode(language) && _counts.Corrections < _options.MaxCorrections));

    private ObservationEvent Show(FollowUp next)
    {
        _next = null;
        var maxChars = next.Kind == ObservationKind.CodeResult ? _options.ObservationChars : int.MaxValue;
        var observation = next.AddTo(_conversation, maxChars, out var isCut);
        _record.SetObservation(observation, isCut);
        return new ObservationEvent(Turn, observation);
    }

    // Keeps the generation as a turn, also one that was interrupted.
    private void Take(Generation generation, TimeSpan time)
    {
        var phase = _check.Proposed is null ? TurnPhase.Reason : TurnPhase.SelfCheck;
        if (generation.Error is ContextOverflowException && Turn >= 0)
        {
            // Shown whole or not at all: the model never read it.
            _conversation.TakeBack();
            _record.SetObservation(null, isCut: false);
        }

        if (_record.TryAdd(generation, phase, time))
        {
            _conversation.AddReply(generation.Text, generation.Tokens, generation.Stop is null or GenerationStop.EndOfText);
        }

        _end = generation.Error switch
        {
            null => null,
            ContextOverflowException overflow => new RunEnd(StopReason.ContextFull, overflow.Message),
            var error => _clock.ExplainedBy(error) ?? RunEnd.Failed(FailureSource.Model, error),
        };
    }

    private async IAsyncEnumerable<AgentEvent> HandleCodeAsync(CodeBlock block)
    {
        if (_code.Find(block.Language) is not { } executor)
        {
            _counts.Corrections++;
            _next = FollowUp.NotExecuted(R1Prompt.NoSuchLanguage(block.Language, _languages));
            yield break;
        }

        var call = _code.Describe(executor, $"c{_counts.Scripts++}", Turn, block.Source, isSelfCheck: _check.Proposed is not null);
        if (call.IsSelfCheck ? _counts.CheckRuns >= MaxScriptsPerCheck : _counts.Runs >= _options.MaxCodeCalls)
        {
            _counts.IsCodeOff = true;
            yield return Refuse(call, call.IsSelfCheck ? R1Prompt.CheckBudgetSpent : R1Prompt.BudgetSpent(_options.MaxCodeCalls));
            yield break;
        }

        _telemetry?.BeginScript(call);
        await foreach (var happened in _code.RunAsync(executor, call).ConfigureAwait(false))
        {
            yield return happened;
        }

        var finished = _code.Finished!;
        _telemetry?.EndScript(finished);
        _end = _code.End;
        _next = finished.IsApproved is false ? FollowUp.NotExecuted(finished.Result!.Error!) : FollowUp.Result(finished);
        _ = finished.IsApproved is false ? 0 : finished.IsSelfCheck ? _counts.CheckRuns++ : _counts.Runs++;
        Keep(finished);
        if (_end is null && _options.AnswerSource == AnswerSource.CodeOutput && finished.IsApproved is not false)
        {
            (_next, _end) = (null, AnswerFrom(finished.Result!));
        }
    }

    private RunEnd AnswerFrom(ExecutionResult result)
    {
        var printed = result.Status == ExecutionStatus.Ok ? result.Stdout.Trim() : "";
        _printedAnswer = printed.Length > 0 ? printed : null;
        return _printedAnswer is null ? RunEnd.NothingPrinted(result.Status) : RunEnd.Answered;
    }

    private CodeFinishedEvent Refuse(CodeCall call, string reason)
    {
        var refused = CodeRunner.Deny(call, reason);
        Keep(refused);
        _next = FollowUp.NotExecuted(reason);
        return new CodeFinishedEvent(Turn, refused);
    }

    private void Keep(CodeCall call)
    {
        _record.SetCall(call);
        if (call.IsSelfCheck)
        {
            _check.Observe(call);
        }
    }

    private bool IsTextAnswer => _options.AnswerSource == AnswerSource.LastText;

    private string? TextAnswer(Generation generation) =>
        _textAnswer = IsTextAnswer && generation.Text.Trim() is { Length: > 0 } text ? text : null;

    // A turn without code: an answer, a cut text, or neither.
    private IAsyncEnumerable<AgentEvent> HandleTextAsync(Generation generation)
    {
        // A model that ends its text without repeating itself stands by the answer it gave before.
        var answer = generation.Answer ?? (generation.Stop == GenerationStop.EndOfText ? _record.Answer ?? TextAnswer(generation) : null);
        if (answer is not null)
        {
            return HandleAnswerAsync(answer, generation.Stop);
        }

        if (generation.Stop is GenerationStop.Length or GenerationStop.ContextFull)
        {
            _end = generation.Stop == GenerationStop.ContextFull ? RunEnd.ContextFull
                : _record.Sampled >= _options.MaxTokens ? RunEnd.MaxTokens(_record.Sampled, _options.MaxTokens)
                : RunEnd.Length(TokenLimit);
        }
        else if (_counts.IsCodeOff && !IsTextOnly)
        {
            _end = RunEnd.CodeBudget(_options.MaxCodeCalls);
        }
        else if (_counts.Corrections < _options.MaxCorrections)
        {
            _counts.Corrections++;
            _next = new FollowUp(ObservationKind.Correction, IsTextAnswer ? R1Prompt.EmptyText : R1Prompt.Correction(_counts.IsCodeOff ? [] : _languages));
        }
        else
        {
            _end = IsTextAnswer ? RunEnd.EmptyText(_counts.Corrections) : RunEnd.EndOfText(_counts.Corrections);
        }

        return AsyncEnumerable.Empty<AgentEvent>();
    }

    // A text that was cut is not gone into: what the model read next would stand in the middle of its message.
    private async IAsyncEnumerable<AgentEvent> HandleAnswerAsync(string answer, GenerationStop? stop)
    {
        if (stop != GenerationStop.Length && _check.Proposed is null && _options.Terms?.Correct?.Invoke(answer) is { } correction)
        {
            _next = new FollowUp(ObservationKind.Correction, correction);
        }
        else if (stop != GenerationStop.Length && await AdviseAsync(answer).ConfigureAwait(false) is { } advice)
        {
            _next = new FollowUp(ObservationKind.Guidance, advice);
        }
        else if (_end is null)
        {
            foreach (var happened in HandleAnswer(answer, stop))
            {
                yield return happened;
            }
        }
    }

    // A self-check that has begun is not interrupted.
    private async ValueTask<string?> AdviseAsync(string answer)
    {
        if (_options.Guide is not { } guide || _check.Proposed is not null || _counts.Guidance >= _options.MaxGuidance) return null;
        _counts.Guidance++;
        try
        {
            var question = _conversation.Prompt.Last(message => message.Role == ChatRole.User).Text;
            return await guide.AdviseAsync(new GuideRound(question, _record.Turns, answer), _clock.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a guide throws, the run ends with that as its source.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _end = _clock.ExplainedBy(exception) ?? RunEnd.Failed(FailureSource.Model, $"The guide {guide.Id} failed: {exception.Message}", exception);
            return null;
        }
    }

    private IEnumerable<AgentEvent> HandleAnswer(string answer, GenerationStop? stop)
    {
        var concluded = _check.Conclude();
        if (concluded is not null)
        {
            _counts.IsCodeOff = IsTextOnly;
            yield return new SelfCheckEvent(Turn, concluded);
        }

        switch (_check.Decide(answer, concluded))
        {
            case SelfCheck.Decision.Accept:
                _end = RunEnd.Answered;
                break;
            case SelfCheck.Decision.GiveUp:
                _end = RunEnd.SelfCheckFailed(_check.Attempts.Count);
                break;
            default:
                (_counts.CheckRuns, _counts.IsCodeOff) = (0, _languages.Count == 0);
                _next = new FollowUp(ObservationKind.SelfCheckRequest, _options.SelfCheckPrompt);
                _end = stop == GenerationStop.Length ? RunEnd.Length(TokenLimit) : null;
                break;
        }
    }

    private Trajectory Close(RunEnd end)
    {
        if (end.Reason == StopReason.MaxTurns) _options.Terms?.Paused?.Invoke(Rest());
        // A run that ends in the middle of a check has a verdict too, unless the model was never asked.
        if (_next?.Kind != ObservationKind.SelfCheckRequest)
        {
            _check.Conclude();
        }

        return new Trajectory
        {
            Prompt = _conversation.Prompt,
            Messages = _conversation.Messages,
            Turns = _record.Turns,
            Stop = end.Reason,
            StopMessage = end.Message,
            Answer = _printedAnswer ?? (_check.IsEnforced && !_check.IsAccepted ? null : _record.Answer ?? _textAnswer),
            Failure = end.Failure,
            SelfChecks = _check.Attempts,
            Usage = _record.Usage,
            Placement = _placement,
            Sessions = _options.SessionMode,
            SelfCheck = _options.SelfCheck,
            ObservationChars = _options.ObservationChars,
            Mounts = new Lazy<SessionMounts>(() => SessionMounts.Of(_options.Executors, _options.Session)),
            ChatOptions = _options.ChatOptions,
            Model = _model,
            ModelName = _model?.Name ?? (_client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.DefaultModelId ?? "",
            MaxOutputTokens = TokenLimit,
            Duration = _before + _clock.Elapsed,
        };
    }

    private RunRest Rest() => new RunRest
    {
        Conversation = _conversation,
        Record = _record,
        Check = _check,
        Progress = _progress,
        Counts = _counts,
        Next = _next,
        TextAnswer = _textAnswer,
        Time = _before + _clock.Elapsed,
        Correct = _options.Terms?.Correct,
    }.Copy();
}
