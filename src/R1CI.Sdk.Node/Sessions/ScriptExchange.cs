using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Node.Processes;

namespace R1CI.Sdk.Node.Sessions;

/// <summary>One script in one child: sends it, passes on what it prints, answers its calls, and ends it when its time is up.</summary>
/// <param name="child">Ready, and set up.</param>
/// <param name="options">Limits and functions of the session.</param>
/// <param name="request">The script.</param>
internal sealed class ScriptExchange(NodeChild child, CodeSessionOptions options, NodeRequest request) : IDisposable
{
    // Node's own time limit ends a script at the limit and keeps the session. What it cannot end is killed this much later.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(40);

    private readonly StringBuilder _stdout = new();
    private readonly StringBuilder _stderr = new();
    private readonly List<HostCall> _calls = [];
    private readonly List<string> _answers = [];
    private readonly CancellationTokenSource _timeUp = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private volatile bool _isTimeUp;
    private volatile IDisposable? _stopped;
    private ExecutionStatus? _announced;

    /// <summary>Gets what reads the script's standard input.</summary>
    public TextReader Stdin { get; init; } = TextReader.Null;

    /// <summary>Gets what receives printed text.</summary>
    public Action<string>? OnOutput { get; init; }

    /// <summary>Gets the answers to give when the script is executed again; <see langword="null"/> the first time.</summary>
    public IReadOnlyList<string>? Recorded { get; init; }

    /// <summary>Gets whether the child died of it.</summary>
    public bool IsChildDead { get; private set; }

    /// <summary>Runs the script to its end.</summary>
    /// <returns>The result; of a cancelled one, only that it ended.</returns>
    public ExecutionResult Run(CancellationToken cancellationToken)
    {
        var result = Converse(cancellationToken);
        _stopped?.Dispose(); // cancellation has ended by now, and nothing kills the child after this
        IsChildDead |= child.HasExited;
        return result;
    }

    private ExecutionResult Converse(CancellationToken cancellationToken)
    {
        using var cancelled = cancellationToken.Register(Stop);
        using var late = Watchdog.After(options.Limits.Timeout, TimeIsUp);
        using var tooLate = Watchdog.After(options.Limits.Timeout + Grace, child.Kill);
        child.Begin();
        if (child.Send('X', JsonSerializer.Serialize(request, NodeMessages.Default.NodeRequest)))
        {
            while (child.Read() is { } frame)
            {
                if (frame.Kind == 'D' && Read(frame.Text) is { } result)
                {
                    return result;
                }

                if (!Handle(frame, cancellationToken))
                {
                    break;
                }
            }
        }

        IsChildDead = true;
        return Died();
    }

    public void Dispose() => _timeUp.Dispose();

    /// <summary>What was executed, to be executed again.</summary>
    public JournalEntry Entry(ExecutionResult result) =>
        new(request, _answers, result.Status, (result.Stdout.Length, string.GetHashCode(result.Stdout, StringComparison.Ordinal)), result.Duration);

    private void TimeIsUp()
    {
        _isTimeUp = true;
        _ = _timeUp.CancelAsync(); // a host function that still runs is left behind; what it does about it is not this thread's affair
    }

    // Asked first, so that the session keeps what it has; ended when that does not help.
    private void Stop()
    {
        if (!child.Interrupt())
        {
            child.Kill();
        }

        _stopped = Watchdog.After(Grace, child.Kill);
    }

    private bool Handle(NodeFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Kind)
        {
            case 'o' or 'e' when _stdout.Length + _stderr.Length + frame.Text.Length <= (long)request.MaxOutput + 1:
                (frame.Kind == 'o' ? _stdout : _stderr).Append(frame.Text);
                if (frame.Kind == 'o')
                {
                    OnOutput?.Invoke(frame.Text);
                }

                return true;
            case 'C' or 'I':
                return Answer(frame, cancellationToken);
            case 'L' when ExecutionStatusExtensions.TryParseJsonName(frame.Text, out var status):
                _announced = status;
                return true;
            default:
                return false;
        }
    }

    private bool Answer(NodeFrame frame, CancellationToken cancellationToken)
    {
        string answer;
        if (Recorded is not null)
        {
            if (_answers.Count >= Recorded.Count)
            {
                return false;
            }

            answer = Recorded[_answers.Count];
        }
        else if (frame.Kind == 'I')
        {
            answer = Stdin.ReadLine() is { } line ? JsonSerializer.Serialize(NodeCodeSession.WellFormed(line), NodeMessages.Default.String) : "null";
        }
        else if (_calls.Count >= request.MaxCalls || Call(frame.Text, cancellationToken) is not { } called)
        {
            return false;
        }
        else
        {
            answer = called;
        }

        if (_isTimeUp)
        {
            return child.Send('T', ""); // the answer would reach a script whose time is over
        }

        _answers.Add(answer);
        return child.Send('A', answer);
    }

    private string? Call(string text, CancellationToken cancellationToken)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0 || !int.TryParse(text.AsSpan(0, blank), out var index) || index < 0 || index >= options.HostFunctions.Count)
        {
            return null;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timeUp.Token);
        HostCall call;
        try
        {
            call = HostFunctionBridge.Call(options.HostFunctions[index], HostNumbers.ToHost(text[(blank + 1)..]), ended.Token);
        }
        catch (JsonException problem)
        {
            call = new HostCall(options.HostFunctions[index].Name, "{}", null, $"{options.HostFunctions[index].Name}: {problem.Message}");
        }

        _calls.Add(call);
        return call.Error is null
            ? $"{{\"result\":{HostNumbers.ToGuest(call.Result!)}}}"
            : $"{{\"error\":{JsonSerializer.Serialize(NodeCodeSession.WellFormed(call.Error), NodeMessages.Default.String)}}}";
    }

    private ExecutionResult? Read(string json)
    {
        NodeAnswer? answer;
        try
        {
            answer = JsonSerializer.Deserialize(json, NodeMessages.Default.NodeAnswer);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }

        if (answer is null || !ExecutionStatusExtensions.TryParseJsonName(answer.Status, out var status))
        {
            return null;
        }

        status = status == ExecutionStatus.Error ? FromError(answer.Error) : status;
        return Result(status, answer.Error, TimeSpan.FromMicroseconds(answer.Us)) with { ErrorType = answer.ErrorType, Value = status == ExecutionStatus.Ok ? answer.Value : null };
    }

    // What the engine says when it has no more room. A guest can throw errors of the same words, and gains nothing by it.
    private static ExecutionStatus FromError(string? error) => error switch
    {
        null => ExecutionStatus.Error,
        _ when error.Contains("RangeError: Maximum call stack size exceeded", StringComparison.Ordinal) => ExecutionStatus.DepthLimit,
        _ when error.Contains("RangeError: Array buffer allocation failed", StringComparison.Ordinal) => ExecutionStatus.MemoryLimit,
        _ when error.Contains("RangeError: Invalid string length", StringComparison.Ordinal) => ExecutionStatus.MemoryLimit,
        _ => ExecutionStatus.Error,
    };

    private ExecutionResult Died()
    {
        if (_isTimeUp || _announced is not null)
        {
            return Result(_isTimeUp ? ExecutionStatus.Timeout : _announced!.Value, null, Stopwatch.GetElapsedTime(_start));
        }

        var (exitCode, error) = child.Autopsy();
        if (error.Contains("out of memory", StringComparison.OrdinalIgnoreCase) || error.Contains("Failed to reserve", StringComparison.Ordinal) || error.Contains("bad_alloc", StringComparison.Ordinal))
        {
            return Result(ExecutionStatus.MemoryLimit, null, Stopwatch.GetElapsedTime(_start));
        }

        return Result(ExecutionStatus.Internal, $"The node process ended by itself with code {exitCode}. The session goes on with another.", Stopwatch.GetElapsedTime(_start));
    }

    private ExecutionResult Result(ExecutionStatus status, string? error, TimeSpan duration) => new()
    {
        Status = status,
        Stdout = _stdout.ToString(),
        Stderr = _stderr.ToString(),
        Error = error ?? Explain(status),
        Duration = duration > TimeSpan.Zero ? duration : TimeSpan.FromMicroseconds(1),
        HostCalls = _calls,
    };

    private string? Explain(ExecutionStatus status) => status switch
    {
        ExecutionStatus.Ok => null,
        ExecutionStatus.Timeout => $"Stopped after {options.Limits.Timeout.TotalSeconds} s, the time limit of this run.",
        ExecutionStatus.MemoryLimit => $"Stopped: live objects would take more than {options.Limits.MaxBytes} bytes, the memory limit of this run.",
        ExecutionStatus.OutputLimit => $"Stopped: more than {options.Limits.MaxOutputChars} characters printed, the output limit of this run.",
        ExecutionStatus.CallLimit => $"Stopped: more than {options.Limits.MaxHostCalls} calls of host functions, the limit of this run.",
        _ => $"Stopped as {status.ToJsonName()}.",
    };
}
