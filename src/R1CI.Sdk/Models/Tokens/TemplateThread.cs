using System.Runtime.CompilerServices;

namespace R1CI.Sdk.Models.Tokens;

/// <summary>Runs template renderings one after the other on a thread of their own, each with a deadline.</summary>
/// <remarks>
/// A template is Jinja that native code interprets, and nothing can interrupt native code: a rendering that misses its deadline keeps its
/// thread (and a processor) until it ends by itself or the process does. No other rendering is tried until then: on a machine that stood still, the next
/// one finds it ended.
/// </remarks>
internal sealed class TemplateThread : IDisposable
{
    // Recursive macros and deep expressions recurse on the native stack, and an overflow cannot be caught.
    private const int StackBytes = 64 << 20;

    private readonly TimeSpan _deadline;
    private readonly Type _client;
    private readonly Lock _oneAtATime = new();
    private readonly SemaphoreSlim _wanted = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private Thread? _thread;
    private Func<string>? _work;
    private string _result = "";
    private Exception? _problem;
    private bool _isStuck;
    private bool _isClosed;

    /// <param name="deadline">How long one rendering may take.</param>
    /// <param name="client">What is disposed when this is, for messages.</param>
    public TemplateThread(TimeSpan deadline, Type client) => (_deadline, _client) = (deadline, client);

    /// <summary>Renders, and waits for the result.</summary>
    /// <exception cref="TimeoutException">This rendering, or one before it, missed the deadline.</exception>
    public string Run(Func<string> render)
    {
        lock (_oneAtATime)
        {
            ObjectDisposedException.ThrowIf(_isClosed, _client);
            if (_isStuck && !_done.Wait(TimeSpan.Zero))
            {
                throw new TimeoutException($"An earlier rendering of the chat template did not end within {_deadline.TotalSeconds:0.#} s, and still runs.");
            }

            _isStuck = false;

            Start();
            _work = render;
            _wanted.Release();
            if (!_done.Wait(_deadline))
            {
                _isStuck = true;
                throw new TimeoutException($"The chat template did not end within {_deadline.TotalSeconds:0.#} s.");
            }

            return _problem is null ? _result : throw _problem;
        }
    }

    public void Dispose()
    {
        lock (_oneAtATime)
        {
            _isClosed = true;
            _work = null;
            _wanted.Release();
        }
    }

    private void Start()
    {
        if (_thread is null)
        {
            _thread = new Thread(Work, StackBytes) { IsBackground = true, Name = "chat template" };
            _thread.Start();
        }
    }

    private void Work()
    {
        do
        {
            _wanted.Wait();
        }
        while (TryRun());
    }

    // A method of its own, so that a waiting thread holds nothing of the last rendering: it would keep a client alive that nobody disposed.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryRun()
    {
        if (_work is not { } work)
        {
            return false;
        }

        try
        {
            (_result, _problem) = (work(), null);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            _problem = problem;
        }

        _work = null;
        _done.Release();
        return true;
    }
}
