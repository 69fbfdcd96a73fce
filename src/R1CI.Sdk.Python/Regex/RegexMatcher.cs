using System.Runtime.CompilerServices;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Regex;

/// <summary>
/// One match attempt: a backtracking machine whose choices live on an explicit stack, so that no pattern can exhaust the host's.
/// The stack holds entries of four numbers: choices to return to, and old values of marks and loop counters to restore on the way.
/// </summary>
/// <remarks>The loop is one method of many cases: an instruction is a few nanoseconds, and calls between them would double that.</remarks>
internal partial struct RegexMatcher<TText>
    where TText : struct, IRegexText
{
    // Tags of entries; a tag that is not negative is where a choice continues, its second number the position.
    private const int RestoreMark = -1;
    private const int RestoreSlot = -2;
    private const int GreedyChoice = -3;
    private const int LazyChoice = -4;
    private const int LazyLoopChoice = -5;
    private const int Barrier = -6;
    private const int NegativeBarrier = -7;

    private const int TicksPerReport = 4096;

    private readonly RegexProgram _program;
    private readonly TText _text;
    private readonly int _end;
    private readonly IWorkMeter? _meter;
    private readonly int[] _marks;
    private readonly int[] _counts;
    private readonly int[] _lasts;
    private int[] _stack;
    private int _top;
    private int _barrier;
    private int _lastGroup;
    private int _ticks;

    public RegexMatcher(RegexProgram program, TText text, int end, IWorkMeter? meter)
    {
        _program = program;
        _text = text;
        _end = end;
        _meter = meter;
        _marks = new int[2 * program.GroupCount + 2];
        _counts = new int[program.SlotCount];
        _lasts = new int[program.SlotCount];
        _stack = new int[16 * EntrySize];
    }

    public RegexMatch? Run(int start, MatchMode mode, bool mustAdvance)
    {
        var found = mode == MatchMode.Search ? Search(start, mustAdvance) : TryAt(start, mode == MatchMode.Full, mustAdvance);
        _meter?.Tick(_ticks);
        return found ? new RegexMatch(_marks, _lastGroup) : null;
    }

    private bool Search(int start, bool mustAdvance)
    {
        if (_program.IsAnchoredAtStart && start > 0)
        {
            return false;
        }

        for (var at = start; at <= _end; at++)
        {
            at = NextCandidate(at);
            if (at < 0)
            {
                return false;
            }

            if (TryAt(at, coversAll: false, mustAdvance && at == start))
            {
                return true;
            }

            if (_program.IsAnchoredAtStart)
            {
                return false;
            }
        }

        return false;
    }

    private int NextCandidate(int at)
    {
        if (_program.Prefix.Length > 0)
        {
            var found = _text.IndexOf(_program.Prefix, at, _end);
            Tick(((found < 0 ? _end : found) - at) / 16);
            return found;
        }

        if (_program.FirstSet is { } first)
        {
            var from = at;
            while (at < _end && !first.Contains(_text[at]))
            {
                Text.Interruption.Check(at);
                at++;
            }

            Tick((at - from) / 4);
            return at < _end ? at : -1;
        }

        return at;
    }

    private bool TryAt(int start, bool coversAll, bool mustAdvance)
    {
        Array.Fill(_marks, -1);
        _lastGroup = 0;
        _top = 0;
        _barrier = -1;
        _marks[0] = start;
        return Execute(start, coversAll, mustAdvance ? start : -1);
    }

    private bool Execute(int at, bool coversAll, int forbiddenEnd)
    {
        var code = _program.Code;
        var pc = 0;
        while (true)
        {
            if (++_ticks >= TicksPerReport)
            {
                Report();
            }

            switch ((RegexOp)code[pc])
            {
                case RegexOp.Match:
                    if ((coversAll && at != _end) || at == forbiddenEnd)
                    {
                        goto default;
                    }

                    _marks[1] = at;
                    return true;
                case RegexOp.Char:
                    if (at >= _end || _text[at] != code[pc + 1])
                    {
                        goto default;
                    }

                    at++;
                    pc += 2;
                    continue;
                case RegexOp.CharFold or RegexOp.CharFoldAscii or RegexOp.Set:
                    if (at >= _end || !Accepts((RegexOp)code[pc], code[pc + 1], _text[at]))
                    {
                        goto default;
                    }

                    at++;
                    pc += 2;
                    continue;
                case RegexOp.Any or RegexOp.AnyAll:
                    if (at >= _end || ((RegexOp)code[pc] == RegexOp.Any && _text[at] == '\n'))
                    {
                        goto default;
                    }

                    at++;
                    pc++;
                    continue;
                case RegexOp.Anchor:
                    if (!IsAt((Anchor)code[pc + 1], at, code[pc + 2] != 0))
                    {
                        goto default;
                    }

                    pc += 3;
                    continue;
                case RegexOp.Save:
                    var mark = code[pc + 1];
                    Push(RestoreMark, mark, _marks[mark], _lastGroup);
                    _marks[mark] = at;
                    _lastGroup = (mark & 1) != 0 ? mark / 2 : _lastGroup;
                    pc += 2;
                    continue;
                case RegexOp.Jump:
                    pc = code[pc + 1];
                    continue;
                case RegexOp.Split:
                    Push(code[pc + 1], at, 0, 0);
                    pc += 2;
                    continue;
                case RegexOp.SplitOnChar:
                    if (at < _end && _text[at] == code[pc + 1])
                    {
                        Push(code[pc + 2], at, 0, 0);
                        pc += 3;
                    }
                    else
                    {
                        pc = code[pc + 2];
                    }

                    continue;
                case RegexOp.RepeatGreedy or RegexOp.RepeatPossessive:
                    var count = CountItems(code, pc, at, code[pc + 2]);
                    if (count < code[pc + 1])
                    {
                        goto default;
                    }

                    if (count > code[pc + 1] && (RegexOp)code[pc] == RegexOp.RepeatGreedy)
                    {
                        Push(GreedyChoice, pc, at, count);
                        goto default;
                    }

                    at += count;
                    pc += 6;
                    continue;
                case RegexOp.RepeatLazy:
                    count = CountItems(code, pc, at, code[pc + 1]);
                    if (count < code[pc + 1])
                    {
                        goto default;
                    }

                    at += count;
                    Push(LazyChoice, pc, at, count);
                    pc += 6;
                    continue;
                case RegexOp.LoopStart:
                    SetSlot(code[pc + 1], 0, -1);
                    pc += 2;
                    continue;
                case RegexOp.LoopGreedy:
                    pc = EnterGreedy(code, pc, at);
                    continue;
                case RegexOp.LoopLazy:
                    pc = EnterLazy(code, pc, at);
                    continue;
                case RegexOp.Backreference:
                    var length = MatchGroup(code[pc + 1], (RegexOp)code[pc + 2], at);
                    if (length < 0)
                    {
                        goto default;
                    }

                    at += length;
                    pc += 3;
                    continue;
                case RegexOp.LookStart:
                    if (at < code[pc + 1])
                    {
                        goto default;
                    }

                    PushBarrier(Barrier, 0, at);
                    at -= code[pc + 1];
                    pc += 2;
                    continue;
                case RegexOp.NegativeLookStart:
                    if (at < code[pc + 1])
                    {
                        pc = code[pc + 2];
                        continue;
                    }

                    PushBarrier(NegativeBarrier, code[pc + 2], at);
                    at -= code[pc + 1];
                    pc += 3;
                    continue;
                case RegexOp.AtomicStart:
                    PushBarrier(Barrier, 0, at);
                    pc++;
                    continue;
                case RegexOp.LookEnd:
                    at = _stack[_barrier + 2];
                    Commit();
                    pc++;
                    continue;
                case RegexOp.AtomicEnd:
                    Commit();
                    pc++;
                    continue;
                case RegexOp.NegativeLookEnd:
                    Abandon();
                    goto default;
                case RegexOp.Conditional:
                    var group = code[pc + 1];
                    var matched = 2 * group + 1 < _marks.Length && _marks[2 * group] >= 0 && _marks[2 * group + 1] >= 0;
                    pc = matched ? pc + 3 : code[pc + 2];
                    continue;
                default:
                    if (!Backtrack(code, ref pc, ref at))
                    {
                        return false;
                    }

                    continue;
            }
        }
    }

    private int CountItems(int[] code, int pc, int at, int most)
    {
        var limit = most < _end - at ? at + most : _end;
        var op = (RegexOp)code[pc + 3];
        var operand = code[pc + 4];
        var i = at;
        switch (op)
        {
            case RegexOp.AnyAll:
                i = Math.Max(limit, at);
                break;
            case RegexOp.Any:
                while (i < limit && _text[i] != '\n')
                {
                    i++;
                }

                break;
            case RegexOp.Char:
                while (i < limit && _text[i] == operand)
                {
                    i++;
                }

                break;
            case RegexOp.Set:
                var set = _program.Sets[operand];
                while (i < limit && set.Contains(_text[i]))
                {
                    i++;
                }

                break;
            default:
                while (i < limit && Accepts(op, operand, _text[i]))
                {
                    Text.Interruption.Check(i);
                    i++;
                }

                break;
        }

        Tick((i - at) / 4);
        return i - at;
    }

    private readonly bool Accepts(RegexOp op, int operand, int c) => op switch
    {
        RegexOp.Char => c == operand,
        RegexOp.CharFold => CaseFold.Canonical(c, isAscii: false) == operand,
        RegexOp.CharFoldAscii => CaseFold.Canonical(c, isAscii: true) == operand,
        RegexOp.Any => c != '\n',
        RegexOp.Set => _program.Sets[operand].Contains(c),
        _ => true,
    };

    private readonly bool IsAt(Anchor anchor, int at, bool isAscii) => anchor switch
    {
        Anchor.StringStart => at == 0,
        Anchor.LineStart => at == 0 || _text[at - 1] == '\n',
        Anchor.StringEnd => at == _end,
        Anchor.LineEnd => at == _end || _text[at] == '\n',
        Anchor.EndOrLastNewline => at == _end || (at == _end - 1 && _text[at] == '\n'),
        Anchor.Boundary => IsBoundary(at, isAscii),
        _ => _end > 0 && !IsBoundary(at, isAscii),
    };

    private readonly bool IsBoundary(int at, bool isAscii)
    {
        var before = at > 0 && CharSet.IsWord(_text[at - 1], isAscii);
        var after = at < _end && CharSet.IsWord(_text[at], isAscii);
        return before != after;
    }

    private int MatchGroup(int group, RegexOp op, int at)
    {
        var (start, end) = (_marks[2 * group], _marks[2 * group + 1]);
        if (start < 0 || end < start || at + end - start > _end)
        {
            return -1;
        }

        Tick((end - start) / 4);
        for (var i = start; i < end; i++)
        {
            Text.Interruption.Check(i);
            var (expected, actual) = (_text[i], _text[at + i - start]);
            if (expected != actual && (op == RegexOp.Char || !Accepts(op, CaseFold.Canonical(expected, op == RegexOp.CharFoldAscii), actual)))
            {
                return -1;
            }
        }

        return end - start;
    }

    private void Tick(int ticks)
    {
        _ticks += ticks;
        if (_ticks >= TicksPerReport)
        {
            Report();
        }
    }

    private void Report()
    {
        _meter?.Tick(_ticks);
        _ticks = 0;
    }
}
