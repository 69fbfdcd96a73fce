using System.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Standard input in Python's text mode: every kind of line end is read as <c>\n</c>. Reads only when asked.</summary>
internal sealed class InputReader(TextReader source)
{
    private readonly char[] _buffer = new char[4096];
    private int _at, _end;
    private bool _skipNewline;

    /// <summary>Reads a line with its end; empty at the end of the input.</summary>
    public string ReadLine(Vm vm)
    {
        var line = new StringBuilder();
        while (Next() is var c and >= 0)
        {
            line.Append((char)c);
            if (c == '\n') break;
            Charge(vm, line.Length);
        }
        return line.ToString();
    }

    /// <summary>Reads so many characters, or to the end when the count is negative.</summary>
    public string Read(Vm vm, long count)
    {
        var text = new StringBuilder();
        while ((count < 0 || text.Length < count) && Next() is var c and >= 0)
        {
            text.Append((char)c);
            Charge(vm, text.Length);
        }
        return text.ToString();
    }

    private static void Charge(Vm vm, int length)
    {
        if ((length & 1023) != 0) return;
        vm.Tick(16);
        vm.Charge(2048);
    }

    private int Next()
    {
        while (true)
        {
            if (_at == _end)
            {
                _at = 0;
                _end = source.Read(_buffer, 0, _buffer.Length);
                if (_end <= 0)
                {
                    _end = 0;
                    return -1;
                }
            }
            var c = _buffer[_at++];
            var isSecondHalf = _skipNewline && c == '\n';
            _skipNewline = c == '\r';
            if (!isSecondHalf) return c == '\r' ? '\n' : c;
        }
    }
}
