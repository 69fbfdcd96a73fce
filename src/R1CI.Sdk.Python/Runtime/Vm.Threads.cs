namespace R1CI.Sdk.Python.Runtime;

/// <summary>Guest threads: stacks of activations that take turns. One runs until it ends or leaves; which is next is decided in guest code.</summary>
internal sealed partial class Vm
{
    // Not an exception that guest code can see: it stops the loop where a thread is left.
    private PyException? _leaving;

    private PyThreadStack? _thread;
    private List<PyThreadStack>? _threads;

    /// <summary>Gets how many threads have not ended.</summary>
    public int LiveThreads => _threads?.Count ?? 0;

    /// <summary>Gets whether the running thread can be left: no built-in of the host is in the middle of its work for it.</summary>
    public bool CanLeaveThread => _thread != null && _thread.HostDepth == _hostDepth;

    public PyThreadStack NewThread(PyFunction target)
    {
        Charge(256 + (16L * PyThreadStack.FirstSegment));
        var thread = new PyThreadStack(target);
        (_threads ??= []).Add(thread);
        return thread;
    }

    /// <summary>Runs a thread until it ends or leaves.</summary>
    public Value ResumeThread(PyThreadStack thread)
    {
        if (thread.State is StackState.Running or StackState.Ended) return Raise(Types.RuntimeError, "the thread cannot go on");
        _leaving ??= MakeException(Types.RuntimeError, "a thread was left");
        var isNew = thread.State == StackState.Created;
        var outer = _thread;
        var caller = Cur;
        Exchange(thread);
        thread.State = StackState.Running;
        thread.HostDepth = _hostDepth + 1;
        _thread = thread;
        try
        {
            Value r;
            if (isNew) r = CallFunction(thread.Target!, default);
            else
            {
                _pool[1]!.Back = caller;
                Cur = thread.Innermost;
                thread.Innermost = null;
                r = Run();
            }

            if (r.IsError && ReferenceEquals(Pending, _leaving)) Pending = null;
            else thread.State = StackState.Ended;
            return r.IsError && Pending != null ? r : Value.None;
        }
        finally
        {
            // A limit ends the run from anywhere: what the thread had entered is then closed here.
            if (thread.State == StackState.Running) thread.Innermost = Cut(caller);
            var left = thread.State == StackState.Left;
            Cur = caller;
            _thread = outer;
            Exchange(thread);
            if (left) thread.Handled = _leftHandled;
            if (!left)
            {
                thread.End();
                _threads!.Remove(thread);
            }
        }
    }

    private PyException? _leftHandled;

    /// <summary>Leaves the running thread at a call that returns nothing: <see cref="ResumeThread"/> goes on after it.</summary>
    public Value LeaveThread()
    {
        if (!CanLeaveThread) return Raise(Types.RuntimeError, "the thread cannot be left here");
        Pending = _leaving;
        return Value.Error;
    }

    // In the loop, where the call has returned.
    private void LeaveThread(Frame f)
    {
        var thread = _thread!;
        thread.State = StackState.Left;
        thread.Innermost = f;
        _leftHandled = Handled;
        _pool[1]!.Back = null;
    }

    private Frame? Cut(Frame? end)
    {
        for (var f = Cur; f != null; f = f.Back)
        {
            if (!ReferenceEquals(f.Back, end)) continue;
            f.Back = null;
            return Cur;
        }

        return null;
    }

    private void Exchange(PyThreadStack thread)
    {
        (_pool, thread.Frames) = (thread.Frames, _pool);
        (_seg, thread.Segment) = (thread.Segment, _seg);
        (_top, thread.Top) = (thread.Top, _top);
        (_depth, thread.Depth) = (thread.Depth, _depth);
        (_framesCharged, thread.FramesCharged) = (thread.FramesCharged, _framesCharged);
        (Handled, thread.Handled) = (thread.Handled, Handled);
    }

    /// <summary>Lets the threads that a program leaves behind go on to their end, as at the end of a process.</summary>
    private void FinishThreads()
    {
        if (LiveThreads > 0 && Modules.TryGetValue("threading", out var threading)) CallMethod(threading, "_shutdown");
    }

    private void EndThreads()
    {
        if (_threads != null)
        {
            foreach (var thread in _threads) thread.End();
            _threads.Clear();
        }
        _thread = null;
        _leftHandled = null;
        // After a limit the guest's own lists still name what was running.
        if (Modules.TryGetValue("_scheduling", out var scheduling) && scheduling.TryGet("main", out var main) && scheduling.TryGet("waiting", out var waiting))
        {
            scheduling.Set(this, "running", main);
            Shorten(waiting, 0);
        }

        if (Modules.TryGetValue("threading", out var threading) && threading.TryGet("_alive", out var alive)) Shorten(alive, 1);
    }

    private static void Shorten(in Value list, int count)
    {
        if (list.O is not PyList l || l.Count <= count) return;
        Array.Clear(l.Items, count, l.Count - count);
        l.Count = count;
    }
}
