using System.Diagnostics;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>Counts what one lane does; written by its thread, read by any.</summary>
internal sealed class LaneClock
{
    private readonly Lock _gate = new();
    private EngineStatistics _statistics;
    private long _since = Stopwatch.GetTimestamp();
    private bool _isBusy;

    public EngineStatistics Statistics
    {
        get
        {
            lock (_gate)
            {
                Pass();
                return _statistics;
            }
        }
    }

    public void Begin() => Switch(isBusy: true);

    public void End() => Switch(isBusy: false);

    public void CountPass(int tokens, int reRead)
    {
        lock (_gate)
        {
            _statistics = _statistics with
            {
                Passes = _statistics.Passes + 1,
                PassTokens = _statistics.PassTokens + tokens,
                ReReadTokens = _statistics.ReReadTokens + reRead,
            };
        }
    }

    public void CountStep(int tokens, int holes, int reRead)
    {
        lock (_gate)
        {
            _statistics = _statistics with
            {
                Steps = _statistics.Steps + 1,
                StepTokens = _statistics.StepTokens + tokens,
                HoleTokens = _statistics.HoleTokens + holes,
                ReReadTokens = _statistics.ReReadTokens + reRead,
            };
        }
    }

    public void CountCopy(int tokens)
    {
        lock (_gate)
        {
            _statistics = _statistics with { CopiedTokens = _statistics.CopiedTokens + tokens };
        }
    }

    public void CountMove()
    {
        lock (_gate)
        {
            _statistics = _statistics with { Moves = _statistics.Moves + 1 };
        }
    }

    private void Switch(bool isBusy)
    {
        lock (_gate)
        {
            if (_isBusy != isBusy)
            {
                Pass();
                _isBusy = isBusy;
            }
        }
    }

    private void Pass()
    {
        var now = Stopwatch.GetTimestamp();
        var passed = Stopwatch.GetElapsedTime(_since, now);
        _since = now;
        _statistics = _isBusy
            ? _statistics with { Busy = _statistics.Busy + passed }
            : _statistics with { Idle = _statistics.Idle + passed };
    }
}
