using R1CI.Sdk.Python.Regex;

namespace R1CI.Sdk.Python.Modules.Patterns;

/// <summary>re.Pattern. Its program is immutable, so sessions share that.</summary>
internal sealed class PyPattern(RegexProgram program, Value source, bool isBytes) : Obj
{
    public RegexProgram Program => program;

    /// <summary>Gets the pattern as given, a str or bytes.</summary>
    public Value Source { get; private set; } = source;

    public bool IsBytes => isBytes;

    public override PyType Type => PatternType.Type;

    public override long Bytes => 256 + (16L * program.Pattern.Length);

    public override void Trace(Census c) => c.Visit(Source);

    public override Obj Fork(Forker f) => f.Add(this, new PyPattern(program, Source, isBytes), static (f, a, b) => b.Source = f.Copy(a.Source));

    /// <summary>Prepares a text for matching.</summary>
    public RegexSubject Subject(Vm vm, in Value text)
    {
        if (text.O is PyStr s)
        {
            if (isBytes)
            {
                throw Vm.Error(Types.TypeError, "cannot use a bytes pattern on a string-like object");
            }

            if (!s.IsSimple)
            {
                vm.Charge(4L * s.Length);
                vm.Tick(s.Length >> 2);
            }

            return RegexSubject.Of(s.S);
        }

        if (!Ops.BytesLike(text, out var data))
        {
            throw Vm.Error(Types.TypeError, $"expected string or bytes-like object, got '{text.Type.Name}'");
        }

        if (!isBytes)
        {
            throw Vm.Error(Types.TypeError, "cannot use a string pattern on a bytes-like object");
        }

        vm.Charge(data.Length);
        return RegexSubject.Of(data.ToArray());
    }

    /// <summary>A part of a subject as the guest value it came from.</summary>
    public Value Slice(Vm vm, RegexSubject subject, int start, int end) => ToValue(vm, subject.Slice(start, end));

    public Value ToValue(Vm vm, string text) => isBytes ? vm.NewBytes(System.Text.Encoding.Latin1.GetBytes(text)) : vm.NewStr(text);
}
