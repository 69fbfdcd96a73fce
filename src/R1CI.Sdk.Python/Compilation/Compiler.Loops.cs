using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>Loops.</summary>
internal sealed partial class Compiler
{
    /// <summary>Puts the iteration state of an iterable into three registers (four are reserved: a range call's arguments).</summary>
    /// <returns>Another register that holds the iterable, or -1.</returns>
    private int PrepareLoop(ExpressionNode iterable, int st, bool isAsync)
    {
        if (isAsync)
        {
            var it = E(iterable);
            _span = iterable.Span;
            Emit(Op.GetAIter, st, it);
            return -1;
        }
        // A range that is watched is an object, so that the beginning of its loop is seen.
        if (_unit.Source.Watch == null && iterable is CallNode { Function: NameNode { Id: "range" } fn, Keywords.Length: 0, Arguments: { Length: >= 1 and <= 3 } args } call
            && SymbolOf(fn).Kind == SymbolKind.Global && !args.Any(a => a is StarredNode))
        {
            E(fn, st);
            for (var i = 0; i < args.Length; i++) E(args[i], st + 1 + i);
            _span = call.Span;
            Emit(Op.RangePrep, st, args.Length);
            return -1;
        }
        var r = IterableOf(iterable);
        _span = iterable.Span;
        Emit(Op.ForPrep, st, r);
        return r;
    }

    /// <summary>for target in iterable: three state registers, test at the bottom, one instruction per iteration.</summary>
    private void Loop(ExpressionNode target, ExpressionNode iterable, bool isAsync, int state, Action<Label> body, Block? block = null)
    {
        var mark = _top;
        var st = state;
        if (st < 0)
        {
            st = Tmps(4);
            var held = PrepareLoop(iterable, st, isAsync);
            // Only the loop knows what a call made: a generator ends when the loop is left.
            if (block != null && iterable is CallNode && held >= 0) (block.Iterator, block.Reg) = (st, held);
        }
        if (isAsync)
        {
            AsyncLoop(target, st, body);
            _top = mark;
            return;
        }
        Label test = new(), top = new();
        Jump(test);
        Mark(top);
        var before = _bound;
        var reg = TargetReg(target);
        var item = reg >= 0 ? reg : Tmp();
        if (reg >= 0) _bound.Add(SymbolOf((NameNode)target).Index);
        else StoreItem(target, item);
        if (target is not NameNode || reg >= 0) Watch(target, item);
        body(test);
        _bound = before;
        Mark(test);
        _span = iterable.Span;
        Branch(Op.ForLoop, st, item, top);
        _top = mark;
    }

    // Of a pair that is taken apart at once only the loop knows: it may be the same tuple in every round.
    private void StoreItem(ExpressionNode target, int item)
    {
        var at = _code.Count;
        Store(target, item);
        ref var head = ref _code[at];
        if (head.Op == Op.Unpack && head.B == item && head.D < 0) head.D = Instr.LoopsOwn;
    }

    private void AsyncLoop(ExpressionNode target, int st, Action<Label> body)
    {
        Label next = new(), done = new();
        var t = Tmps(3);
        var exc = Tmps(2);
        Mark(next);
        var start = _code.Count;
        Emit(Op.EnterTry, exc);
        Emit(Op.GetANext, t, st);
        LoadNone(t + 1);
        Emit(Op.YieldFrom, t, 0, t);
        var end = _code.Count;
        var before = _bound;
        Store(target, t);
        body(next);
        _bound = before;
        Branch(Op.Loop, 0, 0, next);
        _handlers.Add(new ExcEntry(start * Instr.Size, end * Instr.Size, _code.Count * Instr.Size, exc));
        // StopAsyncIteration ends the loop; anything else goes on.
        Emit(Op.EndAsyncFor, exc);
        Mark(done);
    }

    private void For(ForNode x)
    {
        var loop = new Block { Kind = BlockKind.Loop };
        Loop(x.Target, x.Iterable, x.IsAsync, -1, next =>
        {
            Push(loop);
            Statements(x.Body);
            Pop(loop);
            Mark(loop.Continue);
            if (x.IsAsync) Branch(Op.Loop, 0, 0, next);
        }, loop);
        var before = _bound;
        Statements(x.Else);
        _bound = before;
        Mark(loop.Break);
    }

    private void While(WhileNode x)
    {
        var loop = new Block { Kind = BlockKind.Loop };
        Label top = new(), orelse = new();
        var always = x.Test is ConstantNode { Value: true or not 0L and long };
        if (!always) Cond(x.Test, false, orelse);
        var before = _bound;
        Mark(top);
        Push(loop);
        Statements(x.Body);
        Pop(loop);
        Mark(loop.Continue);
        _bound = before;
        if (always) Branch(Op.Loop, 0, 0, top);
        else
        {
            _span = x.Test.Span;
            Cond(x.Test, true, top);   // loop inversion: the condition again, as the back edge
        }
        Mark(orelse);
        _bound = before;
        Statements(x.Else);
        _bound = before;
        Mark(loop.Break);
    }
}
