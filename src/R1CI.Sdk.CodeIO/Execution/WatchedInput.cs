namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>An empty standard input that remembers whether somebody read it.</summary>
internal sealed class WatchedInput : TextReader
{
    public bool WasRead { get; private set; }

    public override int Peek() => Tell();

    public override int Read() => Tell();

    public override int Read(char[] buffer, int index, int count)
    {
        _ = Tell();
        return 0;
    }

    private int Tell()
    {
        WasRead = true;
        return -1;
    }
}
