using R1CI.Sdk.Python.Text;
using System.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Text that host code is putting together for the guest: ticked and reserved as it grows, and live for the census until disposed.</summary>
/// <remarks>Four bytes a character: two here, two in the string it becomes.</remarks>
internal sealed class HeldText(Vm vm) : IDisposable
{
    private readonly StringBuilder _text = new();
    private long _held;

    public int Length => _text.Length;

    public HeldText Append(string text) => Append(text.AsSpan());

    public HeldText Append(ReadOnlySpan<char> text)
    {
        vm.Tick(text.Length >> 6);
        vm.Hold(ref _held, 4L * text.Length);
        _text.Append(text);
        return this;
    }

    public HeldText Append(char c)
    {
        vm.Hold(ref _held, 4);
        _text.Append(c);
        return this;
    }

    public HeldText Append(long number)
    {
        var before = _text.Length;
        _text.Append(number);
        vm.Hold(ref _held, 4L * (_text.Length - before));
        return this;
    }

    public override string ToString() => Pieces.Text(_text, _text.Length);

    public void Dispose() => vm.Release(_held);
}
