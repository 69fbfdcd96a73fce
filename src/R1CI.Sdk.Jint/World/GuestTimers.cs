using Jint;
using Jint.Native;
using Jint.Runtime.Interop;
using R1CI.Sdk.Jint.Running;

namespace R1CI.Sdk.Jint.World;

/// <summary><c>setTimeout</c> and its kin: they run after the script in the order of their times, and nobody waits for those; the guest's clock jumps.</summary>
internal sealed class GuestTimers
{
    private const int MaxTimers = 10_000;

    private readonly PriorityQueue<Entry, (long Due, long Number)> _queue = new();
    private readonly HashSet<long> _live = [];
    private readonly Engine _engine;
    private readonly GuestClock _clock;
    private long _number;

    public GuestTimers(Engine engine, GuestClock clock)
    {
        _engine = engine;
        _clock = clock;
        Give("setTimeout", values => Add(values, repeats: false));
        Give("setInterval", values => Add(values, repeats: true));
        Give("setImmediate", values => Add([values.ElementAtOrDefault(0) ?? JsValue.Undefined, JsNumber.Create(1), .. values.Skip(1)], repeats: false));
        foreach (var name in new[] { "clearTimeout", "clearInterval", "clearImmediate" })
        {
            Give(name, Remove);
        }
    }

    private sealed record Entry(long Id, JsValue Callback, JsValue[] Values, long? Interval);

    /// <summary>Runs what is due until nothing is left; the limits of the script hold.</summary>
    public void Drain()
    {
        while (_queue.TryDequeue(out var entry, out var due))
        {
            if (!_live.Contains(entry.Id)) continue;
            _clock.AdvanceTo(due.Due);
            if (entry.Interval is { } interval) _queue.Enqueue(entry, (due.Due + interval, ++_number));
            else _live.Remove(entry.Id);
            _engine.Call(entry.Callback, JsValue.Undefined, entry.Values);
            _engine.Advanced.ProcessTasks();
        }
    }

    /// <summary>Forgets all timers.</summary>
    public void Clear()
    {
        _queue.Clear();
        _live.Clear();
    }

    private JsValue Add(JsValue[] values, bool repeats)
    {
        if (values.Length == 0 || !values[0].IsCallable())
        {
            throw new global::Jint.Runtime.JavaScriptException(_engine.Intrinsics.TypeError, "The callback of a timer must be a function.");
        }

        if (_live.Count >= MaxTimers)
        {
            throw new global::Jint.Runtime.JavaScriptException(_engine.Intrinsics.TypeError, $"There are {MaxTimers} timers already.");
        }

        var delay = values.ElementAtOrDefault(1) is JsNumber number && number.AsNumber() is >= 1 and <= int.MaxValue and var given ? (long)given : 1;
        var id = ++_number;
        _live.Add(id);
        _queue.Enqueue(new Entry(id, values[0], [.. values.Skip(2)], repeats ? delay : null), (_clock.Milliseconds + delay, id));
        return id;
    }

    private JsValue Remove(JsValue[] values)
    {
        if (values.ElementAtOrDefault(0) is JsNumber id) _live.Remove((long)id.AsNumber());
        return JsValue.Undefined;
    }

    private void Give(string name, Func<JsValue[], JsValue> function) => _engine.SetValue(name, new ClrFunction(_engine, name, (_, values) => function(values)));
}
