using R1CI.Sdk.Python.Modules.Itertools;
using R1CI.Sdk.Python.Regex;

namespace R1CI.Sdk.Python.Modules.Patterns;

/// <summary>What <c>finditer</c> returns.</summary>
internal sealed class FindIterator(Vm vm, PyPattern pattern, Value text, int start, int end) : LazyIterator(Types.CallableIterator)
{
    private readonly RegexSubject _subject = pattern.Subject(vm, text);
    private Value _text = text;
    private PyPattern _pattern = pattern;
    private MatchWalkState _state = new(start, false);

    public PyPattern Pattern => _pattern;

    public override bool Next(Vm vm, out Value v) => Next(vm, MatchMode.Search, out v);

    public bool Next(Vm vm, MatchMode mode, out Value v)
    {
        v = default;
        if (_state.At > end)
        {
            return false;
        }

        var match = _pattern.Program.Run(_subject, _state.At, end, mode, _state.MustAdvance, new WorkMeter(vm));
        if (match == null)
        {
            _state = new(end + 1, false);
            return false;
        }

        _state = new(match.End, match.Start == match.End);
        v = PatternFunctions.NewMatch(vm, _pattern, _text, _subject, match, start, end);
        return true;
    }

    public override void Trace(Census c)
    {
        c.Visit(_pattern);
        c.Visit(_text);
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _text);
        _pattern = f.Copy(_pattern);
    }

    private readonly record struct MatchWalkState(int At, bool MustAdvance);
}
