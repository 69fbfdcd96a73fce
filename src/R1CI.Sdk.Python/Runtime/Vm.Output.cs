using R1CI.Sdk.Python.Text;
using System.Text;
using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Standard output, error and input of one execution.</summary>
internal sealed partial class Vm
{
    private readonly StringBuilder _stdout = new();
    private readonly StringBuilder _stderr = new();
    private Action<string>? _onOutput;
    private int _delivered;
    private readonly Decoder?[] _decoders = new Decoder?[3];
    private TextReader? _stdin;
    private InputReader? _input;

    /// <summary>Gets standard input.</summary>
    public InputReader Input => _input ??= new InputReader(_stdin ?? TextReader.Null);

    /// <summary>Gets everything printed so far.</summary>
    public string Stdout => _stdout.ToString();

    /// <summary>Gets everything written to standard error so far.</summary>
    public string Stderr => _stderr.ToString();

    /// <summary>The module <c>sys</c> once it is imported: its <c>stdout</c> and <c>stdin</c> can be replaced.</summary>
    public PyModule? Sys { get; set; }

    private void StartOutput(PythonScript script)
    {
        _stdout.Clear();
        _stderr.Clear();
        _delivered = 0;
        foreach (var decoder in _decoders) decoder?.Reset();
        _onOutput = script.OnOutput;
        (_stdin, _input) = (script.Stdin, null);
    }

    /// <summary>Prints to standard output. What is over the limit of the run is dropped and ends it.</summary>
    public void Write(string text)
    {
        text = Reserved(text);
        _stdout.Append(text, 0, Take(text.Length));
        if (text.Contains('\n', StringComparison.Ordinal)) FlushOutput();
        CheckOutput();
    }

    /// <summary>Writes to standard error; counts as output.</summary>
    public void WriteError(string text)
    {
        text = Reserved(text);
        _stderr.Append(text, 0, Take(text.Length));
        CheckOutput();
    }

    /// <summary>Shows the value of a statement typed at a prompt, by <c>sys.displayhook</c>.</summary>
    private bool ShowValue(in Value v)
    {
        if (Sys != null && Sys.TryGet("displayhook", out var hook)) return !TryCall(hook, v).IsError;
        Display(v);
        return true;
    }

    /// <summary>What <c>sys.displayhook</c> does by default.</summary>
    public void Display(Value v)
    {
        if (v.IsNone) return;
        var stream = StandardStream.Current(this, StandardStream.Out, "stdout");
        CallMethod(stream, "write", NewStr(Repr(v)));
        CallMethod(stream, "write", Value.Str("\n"));
    }

    /// <summary>Writes bytes to standard output (1) or error (2), after what was printed: the streams are unbuffered, as under <c>python -u</c>.</summary>
    public void WriteBytes(int stream, ReadOnlySpan<byte> data)
    {
        Tick(data.Length >> 6);
        long held = 0;
        Hold(ref held, 6L * data.Length);
        var text = new char[data.Length + 1];
        var length = (_decoders[stream] ??= Encoding.UTF8.GetDecoder()).GetChars(data, text, flush: false);
        var kept = Take(length);
        if (stream == 1)
        {
            _stdout.Append(text, 0, kept);
            FlushOutput();
        }
        else
        {
            _stderr.Append(text, 0, kept);
        }
        CheckOutput();
    }

    /// <summary>Hands what was printed to whoever watches.</summary>
    public void FlushOutput()
    {
        if (_onOutput != null && _stdout.Length > _delivered)
        {
            var text = _stdout.ToString(_delivered, _stdout.Length - _delivered);
            _delivered = _stdout.Length;
            _onOutput(text);
        }
    }

    // Kept twice for a moment when the result is made.
    private string Reserved(string text)
    {
        Tick(text.Length >> 5);
        long held = 0;
        Hold(ref held, 4L * Math.Min(text.Length, Math.Max(0, _outputLeft)));
        return Encodable(text);
    }

    private int Take(int length)
    {
        var kept = Math.Max(0, Math.Min(length, _outputLeft));
        _outputLeft -= kept;
        if (kept < length) _outputLeft = -1;
        return kept;
    }

    private void CheckOutput()
    {
        if (_outputLeft < 0) throw new LimitException(PythonStatus.OutputLimit, $"Stopped: more than {_limits.MaxOutputChars} characters printed, the output limit of this run.");
    }

    // Output is UTF-8, which has no half of a surrogate pair: those are escaped, as CPython's standard error does.
    private static string Encodable(string text)
    {
        var rest = CharRange.IndexOf(text, '\ud800', '\udfff');
        if (rest < 0) return text;
        var result = new StringBuilder(text, 0, rest, text.Length + 16);
        for (var i = rest; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) result.Append(text[i++]).Append(text[i]);
            else if (char.IsSurrogate(text[i])) result.Append($"\\u{(int)text[i]:x4}");
            else result.Append(text[i]);
        }
        return Pieces.Text(result);
    }
}
