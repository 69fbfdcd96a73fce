using System.Globalization;

namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>Counts what a teacher was asked and what it took, and says when a budget is spent. Thread-safe.</summary>
internal sealed class TeacherLedger(TeacherOptions options, TimeProvider time)
{
    private const decimal Million = 1_000_000;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, long> _retryReasons = new(StringComparer.Ordinal);
    private long _requests, _retries, _failures, _failuresInARow, _known, _inputTokens, _outputTokens, _ownTokens, _start;
    private bool _isEstimated, _hasReplied;

    /// <summary>Gets what was counted so far.</summary>
    public TeacherUsage Usage
    {
        get
        {
            lock (_lock)
            {
                return new TeacherUsage(_requests, _retries, _inputTokens, _outputTokens)
                {
                    OwnTokens = _ownTokens, Failures = _failures, Known = _known, IsEstimated = _isEstimated, Cost = Cost,
                    Elapsed = _requests == 0 ? TimeSpan.Zero : time.GetElapsedTime(_start), RetryReasons = new SortedDictionary<string, long>(_retryReasons, StringComparer.Ordinal),
                };
            }
        }
    }

    /// <summary>Gets whether the teacher has given any reply to this process.</summary>
    public bool HasReplied
    {
        get
        {
            lock (_lock) return _hasReplied;
        }
    }

    private decimal? Cost => options.InputPrice is null && options.OutputPrice is null ? null
        : ((_inputTokens * (options.InputPrice ?? 0)) + (_outputTokens * (options.OutputPrice ?? 0))) / Million;

    /// <exception cref="TeacherBudgetException">There is nothing left to spend.</exception>
    public void CheckBudget()
    {
        lock (_lock)
        {
            if (_inputTokens + _outputTokens >= options.TokenBudget)
            {
                throw new TeacherBudgetException(string.Create(CultureInfo.InvariantCulture, $"The budget of {options.TokenBudget:N0} tokens is spent: {_inputTokens + _outputTokens:N0} were read and written. Go on with --resume and a higher one (--token-budget)."));
            }

            if (options.CostBudget is { } most && Cost is { } cost && cost >= most)
            {
                throw new TeacherBudgetException(string.Create(CultureInfo.InvariantCulture, $"The budget of {most} is spent: the tokens cost {cost:0.######}. Go on with --resume and a higher one (--cost-budget)."));
            }
        }
    }

    public void Request()
    {
        lock (_lock)
        {
            if (_requests++ == 0) _start = time.GetTimestamp();
        }
    }

    public void Retry(string reason)
    {
        lock (_lock)
        {
            _retries++;
            _retryReasons[reason] = _retryReasons.GetValueOrDefault(reason) + 1;
        }
    }

    /// <summary>Counts a reply that was known.</summary>
    public void Know()
    {
        lock (_lock) _known++;
    }

    public void Spend(TokenCounts tokens, bool isOwn)
    {
        lock (_lock)
        {
            _inputTokens += tokens.Input;
            _outputTokens += tokens.Output;
            if (isOwn) _ownTokens += tokens.Input + tokens.Output;
            _isEstimated |= tokens.IsEstimated;
        }
    }

    /// <summary>Counts a question that is done.</summary>
    /// <param name="hasReply">Whether there is a reply, if only a refusal: then the server works.</param>
    /// <param name="hasText">Whether the reply is a text.</param>
    /// <returns>Whether too many in a row had none.</returns>
    public bool Finish(bool hasReply, bool hasText)
    {
        lock (_lock)
        {
            if (!hasText) _failures++;
            _hasReplied |= hasReply;
            _failuresInARow = hasReply ? 0 : _failuresInARow + 1;
            return _failuresInARow >= options.MaxFailuresInARow;
        }
    }
}

/// <summary>Tokens of one request.</summary>
/// <param name="Input">Tokens that the model read.</param>
/// <param name="Output">Tokens that it wrote.</param>
/// <param name="IsEstimated">Whether they are a quarter of the characters.</param>
internal readonly record struct TokenCounts(long Input, long Output, bool IsEstimated);
