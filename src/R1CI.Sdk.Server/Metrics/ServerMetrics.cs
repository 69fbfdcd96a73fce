using System.Collections.Concurrent;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Metrics;

/// <summary>Counts what the server does; read by <see cref="PrometheusText"/>.</summary>
internal sealed class ServerMetrics
{
    private readonly ConcurrentDictionary<(string Route, int Code), Counter> _requests = new();
    private readonly ConcurrentDictionary<(string Language, ExecutionStatus Status), Counter> _executions = new();
    private long _sessionsOpened, _sessionsExpired;

    public Histogram QueueSeconds { get; } = new();

    public Histogram RunSeconds { get; } = new();

    public IEnumerable<(string Route, int Code, long Count)> Requests => _requests.Select(static pair => (pair.Key.Route, pair.Key.Code, pair.Value.Count));

    public IEnumerable<(string Language, ExecutionStatus Status, long Count)> Executions =>
        _executions.Select(static pair => (pair.Key.Language, pair.Key.Status, pair.Value.Count));

    public long SessionsOpened => Interlocked.Read(ref _sessionsOpened);

    public long SessionsExpired => Interlocked.Read(ref _sessionsExpired);

    public void Answered(string route, int code) => _requests.GetOrAdd((route, code), static _ => new Counter()).Increment();

    public void Executed(string language, ExecutionStatus status, TimeSpan queued, TimeSpan ran)
    {
        _executions.GetOrAdd((language, status), static _ => new Counter()).Increment();
        QueueSeconds.Observe(queued);
        RunSeconds.Observe(ran);
    }

    public void SessionOpened() => Interlocked.Increment(ref _sessionsOpened);

    public void SessionExpired() => Interlocked.Increment(ref _sessionsExpired);

    private sealed class Counter
    {
        private long _count;

        public long Count => Interlocked.Read(ref _count);

        public void Increment() => Interlocked.Increment(ref _count);
    }
}
