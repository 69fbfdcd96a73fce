using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>try, with, and leaving them by return, break and continue.</summary>
internal sealed partial class Compiler
{
    private const int MaxBlocks = 20;      // CPython's limit of statically nested blocks; finally bodies double with each level

    private enum BlockKind : byte { Loop, Except, Finally, Handler, With }

    private sealed class Block
    {
        public BlockKind Kind;
        public readonly Label Break = new(), Continue = new();
        public StatementNode[] Final = [];
        public int Reg;

        /// <summary>Of a loop over what a call made: the register of its iterator; -1 for every other block.</summary>
        public int Iterator = -1;

        public Symbol? Name;
        public bool IsAsync;

        /// <summary>Whether this is a clause of <c>except*</c>, which nothing may leave but at its end or by an exception.</summary>
        public bool IsStar;
    }

    private const string LeavesStar = "'break', 'continue' and 'return' cannot appear in an except* block";


    private readonly List<Block> _blocks = [];

    // Cleanup code inlined for an exit, outside the ranges of the blocks it leaves.
    private List<Gap>? _gaps;

    private sealed record Gap(int From, int To, int Depth);

    private void Push(Block b)
    {
        if (_blocks.Count >= MaxBlocks * 2 || _blocks.Count(x => x.Kind != BlockKind.Loop) >= MaxBlocks) throw Error("too many statically nested blocks");
        _blocks.Add(b);
    }

    private void Pop(Block b)
    {
        if (!ReferenceEquals(_blocks[^1], b)) throw new InvalidOperationException("blocks are not nested");
        _blocks.RemoveAt(_blocks.Count - 1);
    }

    private void LeaveLoop(bool isBreak)
    {
        var i = _blocks.FindLastIndex(b => b.Kind == BlockKind.Loop);
        if (_blocks.FindLastIndex(b => b.IsStar) > i) throw Error(LeavesStar);
        if (i < 0) throw Error(isBreak ? "'break' outside loop" : "'continue' not properly in loop");
        var loop = _blocks[i];
        Unwind(i + 1);
        if (isBreak) DropIterator(loop);
        Jump(isBreak ? loop.Break : loop.Continue);
    }

    /// <summary>Runs inline what leaving the blocks above depth demands.</summary>
    private void Unwind(int depth)
    {
        var saved = _blocks.ToList();
        while (_blocks.Count > depth)
        {
            var b = _blocks[^1];
            _blocks.RemoveAt(_blocks.Count - 1);
            DropIterator(b);
            if (b.Kind is BlockKind.Loop or BlockKind.Except) continue;
            var start = _code.Count;
            var before = _bound;
            switch (b.Kind)
            {
                case BlockKind.Finally: Statements(b.Final); break;
                case BlockKind.Handler: EndHandler(b); break;
                case BlockKind.With: ExitWith(b); break;
            }
            _bound = before;
            (_gaps ??= []).Add(new Gap(start, _code.Count, _blocks.Count));
        }
        _blocks.Clear();
        _blocks.AddRange(saved);
    }

    private void DropIterator(Block loop)
    {
        if (loop.Iterator >= 0) Emit(Op.CheckDeaths, loop.Iterator, 3, loop.Reg);
    }

    private void EndHandler(Block b)
    {
        Emit(Op.PopExc, b.Reg);
        if (b.Name == null) return;
        var t = Tmp();
        LoadNone(t);
        StoreName(b.Name, t);
        DeleteName(b.Name);
    }

    /// <summary>Covers [start, end) of the block with index depth, but for code that runs after leaving it.</summary>
    private void Cover(int start, int end, int handler, int reg, int depth)
    {
        foreach (var g in (_gaps ?? []).Where(g => g.Depth <= depth && g.From >= start && g.To <= end).OrderBy(g => g.From))
        {
            if (g.From < start) continue;
            if (g.From > start) Entry(start, g.From);
            start = Math.Max(start, g.To);
        }
        if (end > start) Entry(start, end);
        void Entry(int a, int b) => _handlers.Add(new ExcEntry(a * Instr.Size, b * Instr.Size, handler * Instr.Size, reg));
    }

    private void Try(TryNode x)
    {
        if (x.Finally.Length == 0)
        {
            TryExcept(x);
            return;
        }
        var exc = Tmps(2);
        Emit(Op.EnterTry, exc);
        var block = new Block { Kind = BlockKind.Finally, Final = x.Finally };
        var depth = _blocks.Count;
        var before = _bound;
        Push(block);
        var start = _code.Count;
        if (x.Handlers.Length > 0) TryExcept(x);
        else
        {
            Statements(x.Body);
        }
        Pop(block);
        var end = _code.Count;
        var done = new Label();
        Statements(x.Finally);                // normal exit
        var after = _bound;
        Jump(done);
        var handler = _code.Count;            // exceptional exit: the same body, then raise again
        _bound = before;
        var inside = new Block { Kind = BlockKind.Handler, Reg = exc };
        Push(inside);
        Statements(x.Finally);
        Pop(inside);
        Emit(Op.Reraise, exc);
        Mark(done);
        _bound = after;
        Cover(start, end, handler, exc, depth);
    }

    private void TryExcept(TryNode x)
    {
        var exc = Tmps(2);
        Emit(Op.EnterTry, exc);
        var start = _code.Count;
        var before = _bound;
        var block = new Block { Kind = BlockKind.Except };
        Push(block);
        Statements(x.Body);
        Pop(block);
        var end = _code.Count;
        Label orelse = new(), done = new();
        Jump(orelse);
        var handler = _code.Count;
        Cover(start, end, handler, exc, _blocks.Count);
        var bodyBound = _bound;
        if (x.IsStar) StarHandlers(x, exc, before, done);
        else Handlers(x, exc, before, done);
        Mark(orelse);
        _bound = bodyBound;
        Statements(x.Else);
        Mark(done);
        _bound = before;       // a handler may have skipped what the body binds
        if (x.Handlers.All(h => Ends(h.Body))) _bound = bodyBound;
    }

    private void Handlers(TryNode x, int exc, in Bits before, Label done)
    {
        ExceptHandlerNode? bare = null;
        foreach (var h in x.Handlers)
        {
            if (bare != null)
            {
                _span = bare.Span;
                throw Error("default 'except:' must be last");
            }
            var next = new Label();
            _bound = before;
            _span = h.Span;
            if (h.Type != null)
            {
                var m = _top;
                var t = Tmp();
                var ty = E(h.Type);
                Emit(Op.ExcMatch, t, exc, ty);
                Branch(Op.JFalse, t, 0, next);
                _top = m;
            }
            else bare = h;
            HandlerBody(h, exc, exc);
            Jump(done);
            Mark(next);
        }
        if (bare == null) Emit(Op.Reraise, exc);
    }

    private void HandlerBody(ExceptHandlerNode h, int exc, int value)
    {
        var block = new Block { Kind = BlockKind.Handler, Reg = exc, Name = h.Symbol as Symbol };
        if (block.Name != null) StoreName(block.Name, value);
        Push(block);
        var start = _code.Count;
        Statements(h.Body);
        var end = _code.Count;
        Pop(block);
        if (!Ends(h.Body)) EndHandler(block);
        if (block.Name == null || end == start) return;
        // The name goes away when the body raises, too.
        var over = new Label();
        Jump(over);
        var handler = _code.Count;
        var t = Tmps(2);
        var bound = _bound;
        LoadNone(t + 1);
        StoreName(block.Name, t + 1);
        DeleteName(block.Name);
        Emit(Op.Reraise, t, 1);
        _bound = bound;
        Cover(start, end, handler, t, _blocks.Count);
        Mark(over);
    }

    /// <summary>except*: each clause takes its part of the group; what is left, and what the clauses raise, goes on.</summary>
    private void StarHandlers(TryNode x, int exc, in Bits before, Label done)
    {
        var rest = Tmps(3);          // what no clause has taken, the list of raised exceptions, the part a clause takes
        Emit(Op.ExcStarPrep, rest, exc);
        foreach (var h in x.Handlers)
        {
            var next = new Label();
            _bound = before;
            _span = h.Span;
            var m = _top;
            var ty = E(h.Type!);
            Emit(Op.ExcStarMatch, rest, ty, exc);
            _top = m;
            Branch(Op.JNone, rest + 2, 0, next);
            var inner = Tmps(2);
            Emit(Op.EnterTry, inner);
            Emit(Op.PopExc, rest + 1);       // the part is what its clause handles
            var name = h.Symbol as Symbol;
            if (name != null) StoreName(name, rest + 2);
            var block = new Block { Kind = BlockKind.Handler, Reg = exc, Name = name, IsStar = true };
            Push(block);
            var start = _code.Count;
            Statements(h.Body);
            var end = _code.Count;
            Pop(block);
            if (name != null) DeleteName(name);
            Emit(Op.PopExc, inner);
            Jump(next);
            var handler = _code.Count;
            Emit(Op.Append, rest + 1, inner);
            Emit(Op.PopExc, inner);
            Cover(start, end, handler, inner, _blocks.Count);
            Mark(next);
        }
        Emit(Op.ExcStarEnd, rest, exc);
        Emit(Op.PopExc, exc);
        Branch(Op.JNone, rest + 2, 0, done);
        Emit(Op.Reraise, rest + 2, 1);
    }

    // ---- with -----------------------------------------------------------------------------------------------------------

    private void With(WithNode x, int i)
    {
        if (i == x.Items.Length)
        {
            Statements(x.Body);
            return;
        }
        var item = x.Items[i];
        var mark = _top;
        var exit = Tmps(3);                   // the bound exit method, then two more for awaiting
        var value = Tmp();
        var exc = Tmps(2);
        var c = E(item.Context);
        _span = item.Context.Span;
        Emit(x.IsAsync ? Op.AWithEnter : Op.WithEnter, exit, c, value);
        if (x.IsAsync)
        {
            var t = Tmps(3);
            Emit(Op.Move, t, value);
            AwaitInto(t, value, 1);
        }
        Emit(Op.EnterTry, exc);
        var block = new Block { Kind = BlockKind.With, Reg = exit, IsAsync = x.IsAsync };
        var depth = _blocks.Count;
        var before = _bound;
        Push(block);
        var start = _code.Count;
        if (item.Target != null) Store(item.Target, value);
        With(x, i + 1);
        Pop(block);
        var end = _code.Count;
        var done = new Label();
        ExitWith(block);
        var after = _bound;
        Jump(done);
        var handler = _code.Count;
        _bound = before;
        _span = item.Context.Span;
        var r = Tmps(3);
        Emit(Op.WithExitCheck, r, exit, exc);
        if (x.IsAsync) AwaitInto(r, r, 2);
        var swallow = new Label();
        Branch(Op.JTrue, r, 0, swallow);
        Emit(Op.Reraise, exc);
        Mark(swallow);
        Emit(Op.PopExc, exc);
        Mark(done);
        _bound = before.And(after);
        Cover(start, end, handler, exc, depth);
        _top = mark;
    }

    private void ExitWith(Block b)
    {
        var t = Tmps(3);
        Emit(Op.WithExit, t, b.Reg);
        if (b.IsAsync) AwaitInto(t, t, 2);
    }
}
