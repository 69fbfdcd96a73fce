namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>Wakes one thread; a ring while nobody waits is kept for the next wait. Holds nothing that must be disposed, so late rings do no harm.</summary>
internal sealed class Bell
{
    private readonly object _gate = new();
    private bool _hasRung;

    public void Ring()
    {
        lock (_gate)
        {
            _hasRung = true;
            Monitor.Pulse(_gate);
        }
    }

    public void Wait()
    {
        lock (_gate)
        {
            while (!_hasRung)
            {
                Monitor.Wait(_gate);
            }

            _hasRung = false;
        }
    }
}
