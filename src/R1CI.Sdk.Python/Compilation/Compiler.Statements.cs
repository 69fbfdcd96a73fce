using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

internal sealed partial class Compiler
{
    private void Statements(StatementNode[] body)
    {
        foreach (var n in body) Statement(n);
    }

    private void Statement(StatementNode n)
    {
        GuardStack();
        _span = n.Span;
        var mark = _top;
        if (_unit.Source.ChecksDeaths) KeepDropped(n);
        switch (n)
        {
            case ExprStatementNode x when _unit.ShowsValues && _scope.Kind == ScopeKind.Module: Emit(Op.ShowValue, E(x.Value)); break;
            case ExprStatementNode { Value: ConstantNode }: break;
            case ExprStatementNode x:
                E(x.Value);
                WatchReceiver(x);
                break;
            case AssignNode x: Assign(x); break;
            case AugAssignNode x: AugAssign(x); break;
            case AnnAssignNode x: AnnAssign(x); break;
            case ReturnNode x: Return(x); break;
            case IfNode x: If(x); break;
            case WhileNode x: While(x); break;
            case ForNode x: For(x); break;
            case BreakNode: LeaveLoop(isBreak: true); break;
            case ContinueNode: LeaveLoop(isBreak: false); break;
            case PassNode or GlobalNode or NonlocalNode: break;
            case FunctionDefNode x: FunctionDef(x); break;
            case ClassDefNode x: ClassDef(x); break;
            case RaiseNode x: Raise(x); break;
            case AssertNode x: Assert(x); break;
            case DeleteNode x:
                foreach (var t in x.Targets) Delete(t);
                break;
            case ImportNode x: Import(x); break;
            case ImportFromNode x: ImportFrom(x); break;
            case TryNode x: Try(x); break;
            case WithNode x: With(x, 0); break;
            case MatchNode x: Match(x); break;
            default: throw Error($"unsupported statement {n.Kind}");
        }
        _top = mark;
        if (_unit.Source.ChecksDeaths) CheckDeathsAfter(n);
    }

    // What the name held that a statement rebinds or deletes stays in the first free register until the check behind the statement.
    private void KeepDropped(StatementNode n)
    {
        if (DroppedBy(n) is not { } name || !IsReg(SymbolOf(name))) return;
        Emit(Op.Move, Tmp(), SymbolOf(name).Reg);
    }

    private static NameNode? DroppedBy(StatementNode n) => n switch
    {
        DeleteNode { Targets: [NameNode name] } => name,
        AssignNode { Targets: [NameNode name] } => name,
        _ => null,
    };

    private void CheckDeathsAfter(StatementNode n)
    {
        if (n is not (ExprStatementNode or AssignNode or AugAssignNode or AnnAssignNode or DeleteNode or ForNode or WithNode or TryNode or MatchNode or WhileNode)) return;
        _span = n.Span;
        Emit(Op.CheckDeaths, _top, DroppedBy(n) is { } name && IsReg(SymbolOf(name)) ? 1 : 0);
        if (_top >= _max) _max = _top + 1;
    }

    private void CheckDeathsBeforeReturn(int result)
    {
        if (_unit.Source.ChecksDeaths && _scope.Kind == ScopeKind.Function) Emit(Op.CheckDeaths, result, 2);
    }

    private void Assign(AssignNode x)
    {
        var target = x.Targets[0];
        var r = x.Targets.Length == 1 ? TargetReg(target) : -1;
        if (r >= 0)
        {
            E(x.Value, r);
            _bound.Add(SymbolOf((NameNode)target).Index);
            Watch(target, r);
            return;
        }
        if (x.Targets.Length == 1 && target is TupleNode { Elements: var ts } && x.Value is TupleNode { Elements: var vs } && ts.Length == vs.Length
            && !ts.Any(t => t is StarredNode) && !vs.Any(v => v is StarredNode))
        {
            var first = _top;                                 // a, b = b, a without building the tuple
            foreach (var v in vs) E(v, Tmp());
            for (var i = 0; i < ts.Length; i++) Store(ts[i], first + i);
            return;
        }
        var src = E(x.Value);
        if (!IsTemp(src) && x.Targets.Length + (target is NameNode ? 0 : 1) > 1)
        {
            // a = b = c, or targets that may run code: the value must not change meanwhile.
            var t = Tmp();
            Emit(Op.Move, t, src);
            src = t;
        }
        foreach (var t in x.Targets) Store(t, src);
    }

    private static Op InPlace(BinaryOperator op) => BinaryOp(op) - Op.Add + Op.IAdd;

    /// <summary>x op= value, with the current value in register cur: into d.</summary>
    private void AugBinary(AugAssignNode x, int cur, int d)
    {
        var op = BinaryOp(x.Operator);
        if (SmallInt(x.Value, out var i) && op is Op.Add or Op.Sub or Op.FloorDiv or Op.Mod && !(op is Op.FloorDiv or Op.Mod && i <= 0))
        {
            // The immediate forms mark in-place with D, for the slow path.
            Emit(op switch { Op.Add => Op.AddI, Op.Sub => Op.SubI, Op.FloorDiv => Op.FloorDivI, _ => Op.ModI }, d, cur, (ushort)i, 1);
            return;
        }
        var v = E(x.Value);
        _span = x.Span;
        Emit(InPlace(x.Operator), d, cur, v);
    }

    private void AugAssign(AugAssignNode x)
    {
        switch (x.Target)
        {
            case NameNode n:
            {
                var r = TargetReg(n);
                var cur = Operand(n, x.Value);
                _span = x.Span;
                if (r >= 0)
                {
                    AugBinary(x, cur, r);
                    Watch(n, r);
                    break;
                }
                var t = IsTemp(cur) ? cur : Tmp();
                AugBinary(x, cur, t);
                StoreName(SymbolOf(n), t);
                Watch(n, t);
                break;
            }
            case AttributeNode a:
            {
                var o = Operand(a.Value, x.Value);
                var t = Tmp();
                _span = a.Span;
                Emit(Op.LoadAttr, t, o, 0, Cache(_scope.Mangle(a.Name)));
                _span = x.Span;
                AugBinary(x, t, t);
                _span = a.Span;
                Emit(Op.StoreAttr, t, o, 0, Cache(_scope.Mangle(a.Name)));
                break;
            }
            case SubscriptNode s:
            {
                var o = Operand(s.Value, s.Index, x.Value);
                var i = Operand(s.Index, x.Value);
                var t = Tmp();
                _span = s.Span;
                Emit(Op.LoadSub, t, o, i);
                _span = x.Span;
                AugBinary(x, t, t);
                _span = s.Span;
                Emit(Op.StoreSub, t, o, i);
                Watch(s, o);
                break;
            }
            default: throw Error("illegal expression for augmented assignment");
        }
    }

    private void AnnAssign(AnnAssignNode x)
    {
        if (x.Value != null)
        {
            var r = TargetReg(x.Target);
            if (r >= 0)
            {
                E(x.Value, r);
                _bound.Add(SymbolOf((NameNode)x.Target).Index);
                Watch(x.Target, r);
            }
            else Store(x.Target, E(x.Value));
        }
        if (_scope.Kind == ScopeKind.Function) return;
        if (!x.IsSimple || x.Target is not NameNode n)
        {
            if (!_unit.LazyAnnotations) E(x.Annotation);
            return;
        }
        var v = Annotation(x.Annotation);
        Emit(Op.StoreAnnotation, v, 0, 0, K(_scope.Mangle(n.Id)));
    }

    private int Annotation(ExpressionNode e, int dst = -1)
    {
        if (!_unit.LazyAnnotations) return E(e, dst);
        if (dst < 0) dst = Tmp();
        Emit(Op.LoadK, dst, 0, 0, K(TextOf(e.Span)));
        return dst;
    }

    private string TextOf(in SourceSpan s)
    {
        if (s.Line == s.EndLine) return (_unit.Source.Line(s.Line) ?? "")[s.Column..s.EndColumn];
        var parts = new List<string> { (_unit.Source.Line(s.Line) ?? "")[s.Column..].Trim() };
        for (var l = s.Line + 1; l < s.EndLine; l++) parts.Add((_unit.Source.Line(l) ?? "").Trim());
        parts.Add((_unit.Source.Line(s.EndLine) ?? "")[..s.EndColumn].Trim());
        return string.Join(' ', parts);
    }

    private void Return(ReturnNode x)
    {
        if (_scope.Kind != ScopeKind.Function) throw Error("'return' outside function");
        if (_blocks.Any(b => b.IsStar)) throw Error(LeavesStar);
        if (x.Value != null && _scope.HasYield && _isAsync) throw Error("'return' with value in async generator");
        int v;
        if (x.Value == null) LoadNone(v = Tmp());
        else v = E(x.Value);
        if (_blocks.Count > 0)
        {
            if (!IsTemp(v))
            {
                var t = Tmp();
                Emit(Op.Move, t, v);
                v = t;
            }
            Unwind(0);
        }
        _span = x.Span;
        Watch(x, v);
        CheckDeathsBeforeReturn(v);
        Emit(Op.Return, v);
    }

    private void If(IfNode x)
    {
        var end = new Label();
        var ends = new Growing<Bits>();
        while (true)
        {
            var no = new Label();
            _span = x.Test.Span;
            Cond(x.Test, false, no);
            var before = _bound;
            Statements(x.Body);
            var leaves = Ends(x.Body);
            if (!leaves) ends.Add(_bound);
            _bound = before;
            if (x.Else.Length == 0)
            {
                Mark(no);
                ends.Add(before);
                break;
            }
            if (!leaves) Jump(end);
            Mark(no);
            if (x.Else is [IfNode next])
            {
                x = next;
                continue;
            }
            Statements(x.Else);
            if (!Ends(x.Else)) ends.Add(_bound);
            break;
        }
        Mark(end);
        if (ends.Count == 0) return;
        var all = ends[0];
        for (var i = 1; i < ends.Count; i++) all = all.And(ends[i]);
        _bound = all;
    }

    private static bool Ends(StatementNode[] b) => b.Length > 0 && b[^1] is ReturnNode or RaiseNode or BreakNode or ContinueNode;

    private void Raise(RaiseNode x)
    {
        if (x.Exception == null)
        {
            Emit(Op.RaiseBare);
            return;
        }
        var e = x.Cause == null ? E(x.Exception) : Operand(x.Exception, x.Cause);
        if (x.Cause == null)
        {
            _span = x.Span;
            Emit(Op.Raise, e);
            return;
        }
        var c = E(x.Cause);
        _span = x.Span;
        Emit(Op.RaiseFrom, e, c);
    }

    private void Assert(AssertNode x)
    {
        var ok = new Label();
        Cond(x.Test, true, ok);
        var before = _bound;
        var t = Tmp();
        if (x.Message != null) E(x.Message, t);
        _span = x.Test.Span;
        Emit(Op.AssertFail, t, x.Message == null ? 0 : 1);
        _bound = before;
        Mark(ok);
    }

    private void Delete(ExpressionNode t)
    {
        _span = t.Span;
        var mark = _top;
        switch (t)
        {
            case NameNode n: DeleteName(SymbolOf(n)); break;
            case AttributeNode a:
            {
                var o = E(a.Value);
                _span = t.Span;
                Emit(Op.DelAttr, o, 0, 0, K(_scope.Mangle(a.Name)));
                break;
            }
            case SubscriptNode s:
            {
                var o = Operand(s.Value, s.Index);
                var i = E(s.Index);
                _span = t.Span;
                Emit(Op.DelSub, o, i);
                break;
            }
            case TupleNode q:
                foreach (var e in q.Elements) Delete(e);
                break;
            case ListNode q:
                foreach (var e in q.Elements) Delete(e);
                break;
            default: throw Error("cannot delete here");
        }
        _top = mark;
    }

    private void Import(ImportNode x)
    {
        foreach (var a in x.Names)
        {
            var t = Tmp();
            // "import a.b" binds a; "import a.b as c" binds a.b.
            Emit(Op.Import, t, a.AsName == null ? 0 : 1, 0, K(a.Name));
            StoreName((Symbol)a.Symbol!, t);
        }
    }

    private void ImportFrom(ImportFromNode x)
    {
        if (x.Module == "__future__") return;
        var t = Tmp();
        Emit(Op.Import, t, 2, x.Level, K(x.Module ?? ""));
        foreach (var a in x.Names)
        {
            _span = a.Span;
            if (a.Name == "*")
            {
                Emit(Op.ImportStar, t);
                continue;
            }
            var v = Tmp();
            Emit(Op.ImportFrom, v, t, 0, K(a.Name));
            StoreName((Symbol)a.Symbol!, v);
        }
    }
}
