namespace R1CI.Sdk.Execution;

/// <summary>
/// A bounded pool of own threads for guest code. Runaway scripts fill it up and make later scripts wait; the .NET thread pool, which
/// serves the rest of the process, never runs one.
/// </summary>
/// <remarks>
/// Handing a script to a thread that spins costs a few microseconds, to one that sleeps and back a hundred; starting a thread would cost as much again.
/// A worker that has nothing to do while its script runs has a thread of its own here (<see cref="RunOwnThread"/>), on which its scripts run.
/// </remarks>
internal sealed class GuestThreads
{
    // Guest calls live on the heap; built-ins that call back into guest code nest on this stack, and so does the parser.
    private const int StackBytes = 16 << 20;
    private const int MaxLent = 1_000;
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(15);

    // The owner of this thread runs no script at the moment, and waits for the one that it asks for.
    [ThreadStatic]
    private static bool _isOwnThread;

    private readonly Lock _lock = new();
    private readonly List<Worker> _idle = [];
    private readonly Queue<Job> _waiting = [];
    private int _threads;
    private int _onOwnThreads;
    private int _lent;

    public GuestThreads(int maxThreads) => MaxCount = maxThreads;

    /// <summary>Gets the pool of the process.</summary>
    /// <remarks>
    /// More threads than cores let short scripts overtake runaway ones and wait for host functions; many more would take the cores from
    /// the rest of the process and let honest scripts run out of their wall time.
    /// </remarks>
    public static GuestThreads Shared { get; } = new(Math.Max(16, 4 * Environment.ProcessorCount));

    /// <summary>Gets how many scripts run at once.</summary>
    public int MaxCount { get; }

    /// <summary>Gets how many threads there are, those of their own not counted.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _threads;
            }
        }
    }

    /// <summary>Starts a thread that belongs to one worker: the scripts it asks for run on it, without a way to another thread and back.</summary>
    /// <param name="work">The whole work; waits on this thread for whatever it needs.</param>
    /// <returns>Completes when the work has ended.</returns>
    public static Task RunOwnThread(Action work)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(Run, StackBytes) { IsBackground = true, Name = "R1CI worker" }.Start();
        return end.Task;

        void Run()
        {
            _isOwnThread = true;
            try
            {
                work();
                end.SetResult();
            }
#pragma warning disable CA1031 // Whatever the work throws belongs to who awaits it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                end.SetException(exception);
            }
        }
    }

    /// <summary>Runs work on one of the threads, or on this one when it is its worker's own and has a place.</summary>
    /// <param name="work">Watches the token itself once it runs.</param>
    /// <param name="cancellationToken">Takes the work back while it waits for a thread.</param>
    /// <param name="end">Runs once, before the task completes, however that happens.</param>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken, Action? end = null)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            end?.Invoke();
            return Task.FromCanceled<T>(cancellationToken);
        }

        var job = new Job<T>(work, end, cancellationToken);
        if (_isOwnThread && TryTakePlace())
        {
            RunHere(job);
        }
        else
        {
            Start(job);
        }

        return job.Task;
    }

    /// <summary>Gives the place of a script that waits for a person to another script, until disposal; beyond 1,000 such scripts, places are kept.</summary>
    public IDisposable LendPlace()
    {
        Worker? worker = null;
        Job? next = null;
        lock (_lock)
        {
            if (_lent >= MaxLent) return new LentPlace(this, count: 0);
            _lent++;
            if (HasPlace && (next = TakeWaiting()) is not null) worker = TakeThread();
        }

        if (next is not null) Give(worker, next);
        return new LentPlace(this, count: 1);
    }

    // Under the lock: how many scripts run, those aside that wait for a person.
    private int Running => _threads - _idle.Count + _onOwnThreads - _lent;

    // Under the lock: whether one script more may run.
    private bool HasPlace => Running < MaxCount;

    private bool TryTakePlace()
    {
        lock (_lock)
        {
            var hasPlace = HasPlace;
            _onOwnThreads += hasPlace ? 1 : 0;
            return hasPlace;
        }
    }

    // What a host function of the script asks for meanwhile finds the stack used, and goes to another thread.
    private void RunHere(Job job)
    {
        _isOwnThread = false;
        job.Run();
        _isOwnThread = true;
        Worker? worker = null;
        Job? next;
        lock (_lock)
        {
            _onOwnThreads--;
            next = HasPlace ? TakeWaiting() : null;
            if (next is not null) worker = TakeThread();
        }

        job.Complete();
        if (next is not null) Give(worker, next);
    }

    private void Start(Job job)
    {
        Worker? worker;
        lock (_lock)
        {
            if (!HasPlace)
            {
                job.Wait();
                _waiting.Enqueue(job);
                return;
            }

            worker = TakeThread();
        }

        Give(worker, job);
    }

    // Under the lock, when there is a place: a thread that waits; null for a new one.
    private Worker? TakeThread()
    {
        if (_idle.Count == 0)
        {
            _threads++;
            return null;
        }

        var worker = _idle[^1];
        _idle.RemoveAt(_idle.Count - 1);
        return worker;
    }

    private void Give(Worker? worker, Job job)
    {
        if (worker is null)
        {
            _ = new Worker(this, job);
        }
        else
        {
            worker.Give(job);
        }
    }

    // Under the lock.
    private Job? TakeWaiting()
    {
        while (_waiting.TryDequeue(out var job))
        {
            if (!job.IsTakenBack)
            {
                return job;
            }
        }

        return null;
    }

    private Job? TakeOrRest(Worker worker)
    {
        lock (_lock)
        {
            // When scripts came back to places that they had lent, more run than there are places: this thread is one of them.
            var job = Running <= MaxCount ? TakeWaiting() : null;
            if (job is null) _idle.Add(worker);
            return job;
        }
    }

    private bool TryRetire(Worker worker)
    {
        lock (_lock)
        {
            // Not there any more: a job is on its way.
            if (!_idle.Remove(worker))
            {
                return false;
            }

            _threads--;
            return true;
        }
    }

    private sealed class LentPlace(GuestThreads pool, int count) : IDisposable
    {
        private int _count = count;

        public void Dispose()
        {
            lock (pool._lock)
            {
                pool._lent -= _count;
                _count = 0;
            }
        }
    }

    private abstract class Job
    {
        public abstract bool IsTakenBack { get; }

        /// <summary>Lets the caller take the job back until it runs.</summary>
        public abstract void Wait();

        /// <summary>Does the work, unless the job was taken back.</summary>
        public abstract void Run();

        /// <summary>Tells the caller how the work ended.</summary>
        public abstract void Complete();
    }

    private sealed class Job<T> : Job
    {
        private readonly TaskCompletionSource<T> _task = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Func<T> _work;
        private readonly Action? _end;
        private readonly CancellationToken _cancellationToken;
        private CancellationTokenRegistration _registration;
        private int _isTaken;
        private bool _hasRun;
        private T? _result;
        private Exception? _failure;

        public Job(Func<T> work, Action? end, CancellationToken cancellationToken)
        {
            _work = work;
            _end = end;
            _cancellationToken = cancellationToken;
        }

        public Task<T> Task => _task.Task;

        public override bool IsTakenBack => Task.IsCompleted;

        public override void Wait() => _registration = _cancellationToken.Register(() =>
        {
            if (Interlocked.Exchange(ref _isTaken, 1) == 0)
            {
                _end?.Invoke();
                _task.TrySetCanceled(_cancellationToken);
            }
        });

        public override void Run()
        {
            if (Interlocked.Exchange(ref _isTaken, 1) != 0)
            {
                return;
            }

            _registration.Dispose();
            try
            {
                _result = _work();
            }
#pragma warning disable CA1031 // Whatever the work throws belongs to who awaits it; a thread of the pool must survive.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _failure = exception;
            }

            _hasRun = true;
            _end?.Invoke();
        }

        public override void Complete()
        {
            if (!_hasRun)
            {
                return;
            }

            if (_failure is OperationCanceledException cancelled)
            {
                _task.SetCanceled(cancelled.CancellationToken);
            }
            else if (_failure is not null)
            {
                _task.SetException(_failure);
            }
            else
            {
                _task.SetResult(_result!);
            }
        }
    }

    private sealed class Worker : IDisposable
    {
        private readonly GuestThreads _pool;
        private readonly ManualResetEventSlim _wake = new(false);
        private Job? _job;

        public Worker(GuestThreads pool, Job first)
        {
            _pool = pool;
            _job = first;
            new Thread(Loop, StackBytes) { IsBackground = true, Name = "R1CI guest code" }.Start();
        }

        public void Dispose() => _wake.Dispose();

        public void Give(Job job)
        {
            _job = job;
            _wake.Set();
        }

        private void Loop()
        {
            while (true)
            {
                Drain(_job);
                if (!_wake.Wait(IdleTime) && _pool.TryRetire(this))
                {
                    Dispose();
                    return;
                }

                _wake.Wait();
                _wake.Reset();
            }
        }

        // The thread is free before the caller hears of the result: who then asks again gets this thread, not one more.
        private void Drain(Job? job)
        {
            _job = null;
            while (job is not null)
            {
                job.Run();
                var next = _pool.TakeOrRest(this);
                job.Complete();
                job = next;
            }
        }
    }
}
