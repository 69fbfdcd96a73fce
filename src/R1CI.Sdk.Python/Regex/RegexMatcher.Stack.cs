using System.Runtime.CompilerServices;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Regex;

/// <summary>The stack of choices and of old values.</summary>
internal partial struct RegexMatcher<TText>
{
    private const int EntrySize = 4;

    private void SetSlot(int slot, int count, int last)
    {
        Push(RestoreSlot, slot, _counts[slot], _lasts[slot]);
        _counts[slot] = count;
        _lasts[slot] = last;
    }

    private void PushBarrier(int tag, int target, int at)
    {
        var previous = _barrier;
        _barrier = _top;
        if (tag == NegativeBarrier)
        {
            Push(tag, target, at, previous);
        }
        else
        {
            Push(tag, at, at, previous);
        }
    }

    // Drops the choices made since the barrier but keeps what restores marks and counters.
    private void Commit()
    {
        var kept = _barrier;
        var previous = _stack[_barrier + 3];
        for (var i = _barrier + EntrySize; i < _top; i += EntrySize)
        {
            if (_stack[i] is RestoreMark or RestoreSlot)
            {
                _stack.AsSpan(i, EntrySize).CopyTo(_stack.AsSpan(kept));
                kept += EntrySize;
            }
        }

        Tick((_top - kept) / 16);
        _top = kept;
        _barrier = previous;
    }

    // The body of a negative look-around matched: undo it all, and fail.
    private void Abandon()
    {
        var previous = _stack[_barrier + 3];
        while (_top > _barrier + EntrySize)
        {
            _top -= EntrySize;
            var (a, b, c) = (_stack[_top + 1], _stack[_top + 2], _stack[_top + 3]);
            if (_stack[_top] == RestoreMark)
            {
                (_marks[a], _lastGroup) = (b, c);
            }
            else if (_stack[_top] == RestoreSlot)
            {
                (_counts[a], _lasts[a]) = (b, c);
            }
        }

        _top = _barrier;
        _barrier = previous;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(int tag, int a, int b, int c)
    {
        if (_top + EntrySize > _stack.Length)
        {
            Grow();
        }

        var entry = _stack.AsSpan(_top, EntrySize);
        (entry[0], entry[1], entry[2], entry[3]) = (tag, a, b, c);
        _top += EntrySize;
    }

    private void Grow()
    {
        if (_stack.Length > Array.MaxLength / 2)
        {
            throw new GuestFault(FaultKind.MemoryError, "");
        }

        _meter?.Reserve(2L * sizeof(int) * _stack.Length);
        Array.Resize(ref _stack, 2 * _stack.Length);
    }
}
