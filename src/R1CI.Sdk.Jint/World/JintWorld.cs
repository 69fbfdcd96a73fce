using System.Globalization;
using Jint;
using Jint.Constraints;
using Jint.Native;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Jint.Running;
using R1CI.Sdk.Jint.Values;

namespace R1CI.Sdk.Jint.World;

/// <summary>One engine with what guest code may see: the language, a console, input, the host's functions, and a clock and randomness of its own.</summary>
internal sealed class JintWorld : IDisposable
{
    private const int BytesPerEntry = 8;

    // A match that takes longer is a pathological one; what many matches take together is the meter's.
    private static readonly TimeSpan RegexTime = TimeSpan.FromSeconds(1);

    private readonly ExecutionLimits _limits;
    private readonly ScriptMeter _meter = new();
    private readonly Rejections _rejections;
    private readonly Engine _engine;
    private readonly GuestClock _clock;
    private readonly GuestTimers _timers;
    private ScriptRun? _run;

    public JintWorld(CodeSessionOptions options)
    {
        _limits = options.Limits;
        _clock = new GuestClock(options.Clock, _meter);
        _engine = new Engine(Harden);
        _rejections = new Rejections(_engine);
        GuestConsole.Install(_engine, () => _run!);
        GuestHost.Install(_engine, options, () => _run!);
        GuestBuiltIns.Install(_engine, options);
        _timers = new GuestTimers(_engine, _clock);
    }

    public ExecutionResult Execute(ScriptRun run)
    {
        _run = run;
        _rejections.Clear();
        _timers.Clear();
        _clock.Reset();
        run.Begin();
        _meter.Begin(run, _limits, _engine.Constraints.Find<MemoryLimitConstraint>()!);
        var result = Evaluate(run.Request);
        _meter.End();
        return result with { Steps = Math.Min(_meter.Steps, _limits.MaxSteps), PeakBytes = _meter.PeakBytes };
    }

    public void Dispose() => _engine.Dispose();

    private void Harden(Options engine)
    {
        engine.Constraint(_meter);
        engine.LimitMemory(_limits.MaxBytes);
        engine.LimitRecursion(_limits.MaxCallDepth);
        engine.MaxArraySize((uint)Math.Min(_limits.MaxBytes / BytesPerEntry, int.MaxValue)); // asked before the array is there
        engine.RegexTimeoutInterval(_limits.Timeout < RegexTime ? _limits.Timeout : RegexTime);
        engine.DisableStringCompilation();
        engine.Constraints.StackOverflowGuard = true; // off by default: without it deep recursion ends the process
        engine.AgentCanSuspend = false; // Atomics.wait blocks the thread where nothing is looked at
        engine.Interop.Enabled = false;
        engine.EnableModules(new NoModules());
        engine.RetainFunctionSourceText = true; // String(f) gives a function's source, as everywhere else
        engine.Culture = CultureInfo.InvariantCulture;
        engine.TimeZone = TimeZoneInfo.Utc;
        engine.TimeSystem = _clock;
    }

    private ExecutionResult Evaluate(CodeRequest request)
    {
        try
        {
            // This overload and no other: the rest mention Acornima's types, which a build without that package cannot resolve.
            var value = _engine.Evaluate(request.Code, request.FileName);
            _timers.Drain();
            if (_rejections.First is { } reason)
            {
                return ScriptErrors.Uncaught(reason, _limits);
            }

            return new ExecutionResult { Status = ExecutionStatus.Ok, Value = value.IsUndefined() ? null : InspectText.Of(value, _limits.MaxOutputChars) };
        }
#pragma warning disable CA1031 // The guest decides what the engine meets: whatever comes out of it is the guest's, and must not end the host.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return ScriptErrors.Of(exception, _limits, isParsing: _meter.Steps == 0);
        }
    }
}
