namespace R1CI.Sdk.Python.Regex;

/// <summary>Returning to the last choice, and the loops that make choices.</summary>
internal partial struct RegexMatcher<TText>
{
    private bool Backtrack(int[] code, ref int pc, ref int at)
    {
        while (_top > 0)
        {
            _top -= EntrySize;
            var tag = _stack[_top];
            var (a, b, c) = (_stack[_top + 1], _stack[_top + 2], _stack[_top + 3]);
            switch (tag)
            {
                case >= 0:
                    (pc, at) = (tag, a);
                    return true;
                case RestoreMark:
                    (_marks[a], _lastGroup) = (b, c);
                    break;
                case RestoreSlot:
                    (_counts[a], _lasts[a]) = (b, c);
                    break;
                case GreedyChoice:
                    if (RetryGreedy(code, a, b, c, ref at))
                    {
                        pc = a + 6;
                        return true;
                    }

                    break;
                case LazyChoice:
                    if (c < code[a + 2] && b < _end && Accepts((RegexOp)code[a + 3], code[a + 4], _text[b]))
                    {
                        at = b + 1;
                        Push(LazyChoice, a, at, c + 1);
                        pc = a + 6;
                        return true;
                    }

                    break;
                case LazyLoopChoice:
                    if (RetryLazyLoop(code, a, b))
                    {
                        (pc, at) = (a + 5, b);
                        return true;
                    }

                    break;
                case Barrier:
                    _barrier = c;
                    break;
                default:
                    _barrier = c;
                    (pc, at) = (a, b);
                    return true;
            }

            _ticks++;
        }

        return false;
    }

    // Gives back one item at a time, skipping positions that what follows cannot start at.
    private bool RetryGreedy(int[] code, int pc, int start, int count, ref int at)
    {
        var least = code[pc + 1];
        var next = code[pc + 5];
        if (next >= 0)
        {
            var from = count;
            while (count >= least && (start + count >= _end || _text[start + count] != next))
            {
                count--;
            }

            Tick((from - count) / 4);
            if (count < least)
            {
                return false;
            }
        }

        if (count > least)
        {
            Push(GreedyChoice, pc, start, count - 1);
        }

        at = start + count;
        return true;
    }

    private bool RetryLazyLoop(int[] code, int pc, int at)
    {
        var slot = code[pc + 1];
        if (_counts[slot] >= code[pc + 3] || at == _lasts[slot])
        {
            return false;
        }

        SetSlot(slot, _counts[slot] + 1, at);
        return true;
    }

    private int EnterGreedy(int[] code, int pc, int at)
    {
        var slot = code[pc + 1];
        var count = _counts[slot];
        if (count < code[pc + 2])
        {
            SetSlot(slot, count + 1, _lasts[slot]);
            return pc + 5;
        }

        // An iteration that consumed nothing is not repeated, or the loop would never end.
        if (count < code[pc + 3] && at != _lasts[slot])
        {
            Push(code[pc + 4], at, 0, 0);
            SetSlot(slot, count + 1, at);
            return pc + 5;
        }

        return code[pc + 4];
    }

    private int EnterLazy(int[] code, int pc, int at)
    {
        var slot = code[pc + 1];
        if (_counts[slot] < code[pc + 2])
        {
            SetSlot(slot, _counts[slot] + 1, _lasts[slot]);
            return pc + 5;
        }

        Push(LazyLoopChoice, pc, at, 0);
        return code[pc + 4];
    }
}
