namespace R1CI.Sdk.Python.Tier;

/// <summary>Finds, for each beginning of a block, the registers that are used there as numbers before they are written.</summary>
/// <remarks>Being wrong costs a check or a read from memory, never a result.</remarks>
internal sealed class Liveness(Flow flow, int registers, Transfer transfer)
{
    private readonly bool[]?[] _live = new bool[]?[flow.Instrs.Length + 1];
    private readonly List<int> _uses = [];

    public bool[]?[] Find()
    {
        for (var k = 0; k <= flow.Instrs.Length; k++) if (flow.IsStart[k] || flow.IsEntry[k]) _live[k] = new bool[registers];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var k = flow.Instrs.Length - 1; k >= 0; k--) if (_live[k] != null) changed |= Block(k);
        }
        return _live;
    }

    private bool Block(int start)
    {
        var end = start;
        while (!flow.Leaves(end) && !Roles.IsBranch(flow.Instrs[end].Op) && _live[end + 1] == null) end++;
        var now = new bool[registers];
        foreach (var to in flow.Next(end))
            for (var r = 0; r < registers; r++) now[r] |= _live[to]![r];
        for (var k = end; k >= start; k--)
        {
            if (flow.Leaves(k)) continue;
            var (from, to) = Roles.Writes(flow.Instrs[k], registers);
            if (flow.Instrs[k].Op != Op.ForLoop) for (var r = from; r < to && r < registers; r++) now[r] = false;
            _uses.Clear();
            transfer.Uses(k, _uses);
            foreach (var r in _uses) now[r] = true;
        }
        var live = _live[start]!;
        var changed = !now.AsSpan().SequenceEqual(live);
        now.CopyTo(live, 0);
        return changed;
    }
}
