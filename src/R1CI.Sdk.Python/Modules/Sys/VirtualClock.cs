namespace R1CI.Sdk.Python.Modules.Sys;

/// <summary>The guest's time: it starts where the host says and advances with the steps taken and the sleeps asked for. Nothing waits.</summary>
internal sealed class VirtualClock : Obj
{
    // About what a step takes on the machines this was measured on; any constant keeps runs repeatable.
    private const long NanosecondsPerStep = 20;

    private long _slept;
    private long _earlierSteps;
    private long _lastSteps;

    public override PyType Type => ClockType;

    /// <summary>Gets or sets what has passed: nanoseconds slept, and steps taken up to the last reading.</summary>
    public (long Slept, long Steps) Passed
    {
        get => (_slept, _earlierSteps + _lastSteps);
        set => (_slept, _earlierSteps, _lastSteps) = (value.Slept, value.Steps, 0);
    }

    /// <summary>Nanoseconds since the session began.</summary>
    public long Elapsed(Vm vm)
    {
        // Reading the clock takes time too: two readings never give the same.
        vm.Tick(5);
        var steps = vm.StepsUsed;
        if (steps < _lastSteps)
        {
            // A new execution counts from zero; time goes on.
            _earlierSteps += _lastSteps;
        }

        _lastSteps = steps;
        return ((_earlierSteps + steps) * NanosecondsPerStep) + _slept;
    }

    /// <summary>Nanoseconds since 1970.</summary>
    public BigInteger Now(Vm vm) => ((BigInteger)(vm.Options.Clock - DateTimeOffset.UnixEpoch).Ticks * 100) + Elapsed(vm);

    public void Sleep(double seconds) => _slept = (long)Math.Min(_slept + (seconds * 1e9), long.MaxValue / 4);

    public static readonly PyType ClockType = new PyType("_clock", Types.Object, "time") { IsFinal = true }.Define(t =>
    {
        t.Fn1("time", static (vm, self) => (double)self.As<VirtualClock>().Now(vm) / 1e9);
        t.Fn1("time_ns", static (vm, self) => Value.Big(self.As<VirtualClock>().Now(vm)));
        foreach (var name in new[] { "perf_counter", "monotonic", "process_time", "thread_time" })
        {
            t.Fn1(name, static (vm, self) => self.As<VirtualClock>().Elapsed(vm) / 1e9);
            t.Fn1(name + "_ns", static (vm, self) => self.As<VirtualClock>().Elapsed(vm));
        }

        t.Fn2("sleep", static (vm, self, seconds) =>
        {
            if (!seconds.TryFloat(out _) && !seconds.IsIntLike && seconds.Type.Lookup(Special.Index) == null)
            {
                return vm.Raise(Types.TypeError, $"'{seconds.Type.ErrorName}' object cannot be interpreted as an integer");
            }

            var duration = vm.ToDouble(seconds);
            if (double.IsNaN(duration) || duration < 0)
            {
                return vm.Raise(Types.ValueError, double.IsNaN(duration) ? "Invalid value NaN (not a number)" : "sleep length must be non-negative");
            }

            self.As<VirtualClock>().Sleep(duration);
            return Value.None;
        });
    });
}
