using System.Text;

namespace R1CI.Sdk.Agents;

/// <summary>Carries printed text from the thread that runs guest code to the run's events; a slow reader gets larger pieces.</summary>
internal sealed class OutputPump
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private TaskCompletionSource? _arrival;

    public void Write(string text)
    {
        lock (_lock)
        {
            _text.Append(text);
            _arrival?.TrySetResult();
        }
    }

    /// <summary>Completes when there is text.</summary>
    public Task WaitAsync()
    {
        lock (_lock)
        {
            if (_text.Length > 0)
            {
                return Task.CompletedTask;
            }

            _arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _arrival.Task;
        }
    }

    /// <summary>Takes what has arrived; empty when nothing has.</summary>
    public string Take()
    {
        lock (_lock)
        {
            var text = _text.ToString();
            _text.Clear();
            return text;
        }
    }
}
