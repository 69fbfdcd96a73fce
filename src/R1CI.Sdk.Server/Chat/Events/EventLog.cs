namespace R1CI.Sdk.Server.Chat.Events;

/// <summary>What happened in one conversation, numbered from 1 and only ever longer. Readers keep their own place, so that a slow one holds nobody up.</summary>
internal sealed class EventLog
{
    private readonly Lock _lock = new();
    private readonly List<byte[]> _events = [];
    private TaskCompletionSource? _arrival;
    private long _bytes;
    private bool _isClosed;

    /// <summary>Gets the number of the last event; 0 before the first.</summary>
    public int Last
    {
        get
        {
            lock (_lock) return _events.Count;
        }
    }

    /// <summary>Gets how many bytes the events have.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Appends an event.</summary>
    /// <param name="json">One object of JSON, without line ends.</param>
    public void Add(byte[] json)
    {
        lock (_lock)
        {
            _events.Add(json);
            _bytes += json.Length;
            Wake();
        }
    }

    /// <summary>Lets readers look again, for something that is no event.</summary>
    public void Nudge()
    {
        lock (_lock) Wake();
    }

    /// <summary>Ends the readers once they have read everything.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            Wake();
        }
    }

    /// <summary>Reads events.</summary>
    /// <param name="after">The number of the last event that is known.</param>
    /// <param name="into">Gets the events after it; emptied before.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>Completes when there is more, or the log is closed.</returns>
    public (Task More, bool IsClosed) Read(int after, List<byte[]> into, int most)
    {
        lock (_lock)
        {
            into.Clear();
            var count = Math.Clamp(_events.Count - after, 0, most);
            if (count > 0) into.AddRange(_events.GetRange(after, count));
            if (after + count < _events.Count || _isClosed) return (Task.CompletedTask, _isClosed && after + count >= _events.Count);
            _arrival ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (_arrival.Task, false);
        }
    }

    private void Wake()
    {
        _arrival?.TrySetResult();
        _arrival = null;
    }
}
