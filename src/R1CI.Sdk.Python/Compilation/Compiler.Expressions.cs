using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

internal sealed partial class Compiler
{
    /// <summary>Whether evaluating later could rebind the name that an earlier operand reads in place.</summary>
    private bool MayRebind(NameNode name, ExpressionNode later)
    {
        if (later is NameNode or ConstantNode) return false;
        var s = SymbolOf(name);
        if (s.Kind == SymbolKind.Global && _unit.Layout.Rebound.Contains(s.Name)) return true;
        if (!_scope.HasWalrus) return false;
        var found = false;
        new WalrusFinder(_ => found = true).Visit(later);
        return found;
    }

    /// <summary>Evaluates an operand whose register is read after later is evaluated.</summary>
    private int Operand(ExpressionNode n, params ReadOnlySpan<ExpressionNode> later)
    {
        var r = E(n);
        if (IsTemp(r) || n is not NameNode name) return r;
        foreach (var x in later)
        {
            if (!MayRebind(name, x)) continue;
            var t = Tmp();
            Emit(Op.Move, t, r);
            return t;
        }
        return r;
    }

    /// <summary>Evaluates into dst, or wherever the value already is when dst is -1; returns the register.</summary>
    private int E(ExpressionNode n, int dst = -1)
    {
        if (_unit.Source.Watch == null) return Evaluate(n, dst);
        var r = Evaluate(n, dst);
        // A slice's instruction looks at the one behind it; a target that is read first (x += 1) is seen when it is assigned.
        if (n is not (SliceNode or NameNode { Context: ExpressionContext.Store })) Watch(n, r);
        return r;
    }

    private int Evaluate(ExpressionNode n, int dst)
    {
        _span = n.Span;
        if (n is NameNode name) return LoadName(SymbolOf(name), dst);
        if (n is ConstantNode k)
        {
            if (dst < 0) dst = Tmp();
            LoadConstant(Constants.ToValue(k.Value), dst);
            return dst;
        }
        GuardStack();
        // The result register is taken first so operand temporaries lie above it and are free again afterwards.
        var d = dst < 0 ? Tmp() : dst;
        var mark = _top;
        Into(n, d);
        _top = mark;
        return d;
    }

    private void LoadConstant(Value v, int dst)
    {
        if (v.IsInt && v.I == (int)v.I) Emit(Op.LoadInt, dst, 0, 0, (int)v.I);
        else if (v.O is PyStr s) Emit(Op.LoadK, dst, 0, 0, K(s.S));
        else Emit(Op.LoadK, dst, 0, 0, K(v));
    }

    private void LoadNone(int dst) => Emit(Op.LoadK, dst, 0, 0, K(Value.None));

    private static bool SmallInt(ExpressionNode n, out short i)
    {
        i = 0;
        if (n is ConstantNode { Value: long v } && v == (short)v) i = (short)v;
        else if (n is UnaryOpNode { Operator: UnaryOperator.USub, Operand: ConstantNode { Value: long w } } && -w == (short)-w) i = (short)-w;
        else return false;
        return true;
    }

    private void Into(ExpressionNode n, int d)
    {
        switch (n)
        {
            case BinOpNode or UnaryOpNode or TupleNode or SubscriptNode when _unit.Folding.Of(n) is { IsMissing: false } constant:
                LoadConstant(constant, d);
                break;
            case BinOpNode { Operator: BinaryOperator.Mod, Left: ConstantNode { Value: string format }, Right: TupleNode items } x
                when new PercentFields(format, items, x.Span).Read() is { } text:
                JoinInto(text, d);
                break;
            case BinOpNode x: BinaryChain(x, d); break;
            case UnaryOpNode x:
            {
                var r = E(x.Operand);
                _span = x.Span;
                Emit(x.Operator switch { UnaryOperator.USub => Op.Neg, UnaryOperator.UAdd => Op.Pos, UnaryOperator.Invert => Op.Invert, _ => Op.Not }, d, r);
                break;
            }
            case CompareNode x: CompareInto(x, d); break;
            case BoolOpNode x: BoolInto(x, d); break;
            case IfExpNode x: ConditionalInto(x, d); break;
            case CallNode or AttributeNode or SubscriptNode: TrailerInto(n, d); break;
            case SliceNode x:
            {
                var b = Tmps(3);
                SlicePart(x.Lower, b);
                SlicePart(x.Upper, b + 1);
                SlicePart(x.Step, b + 2);
                Emit(Op.NewSlice, d, b);
                break;
            }
            case ListNode x: DisplayInto(x.Elements, Op.NewList, d); break;
            case TupleNode x: TupleInto(x, d); break;
            case SetNode x: DisplayInto(x.Elements, Op.NewSet, d); break;
            case DictNode x: DictInto(x, d); break;
            case ListCompNode x: ComprehensionInto(x, x.Generators, Op.NewList, x.Element, null, d, "<listcomp>"); break;
            case SetCompNode x: ComprehensionInto(x, x.Generators, Op.NewSet, x.Element, null, d, "<setcomp>"); break;
            case DictCompNode x: ComprehensionInto(x, x.Generators, Op.NewDict, x.Key, x.Value, d, "<dictcomp>"); break;
            case GeneratorExpNode x: GeneratorInto(x, d); break;
            case LambdaNode x: MakeFunction(x, x.Arguments, null, "<lambda>", d, c => c.LambdaBody(x.Body)); break;
            case JoinedStrNode x: JoinInto(x, d); break;
            case FormattedValueNode x: FormatInto(x, d); break;
            case NamedExprNode x:
            {
                var v = E(x.Value);
                StoreName(SymbolOf(x.Target), v);
                if (v != d) Emit(Op.Move, d, v);
                break;
            }
            case YieldFromNode x:
            {
                var t = Tmps(3);
                var v = E(x.Value);
                _span = x.Span;
                Emit(Op.GetIter, t, v, 1);
                LoadNone(t + 1);
                Emit(Op.YieldFrom, t, 0, d);
                break;
            }
            case YieldNode x:
            {
                var t = Tmp();
                if (x.Value == null) LoadNone(t);
                else E(x.Value, t);
                _span = x.Span;
                Emit(Op.Yield, t, 0, d);
                break;
            }
            case AwaitNode x:
            {
                var t = Tmps(3);
                E(x.Value, t);
                _span = x.Span;
                AwaitInto(t, d, 0);
                break;
            }
            case StarredNode: throw Error("can't use starred expression here");
            default: throw Error($"unsupported expression {n.Kind}");
        }
    }

    /// <summary>Awaits the object in register t (of three); how says what CPython would call the context in its message.</summary>
    private void AwaitInto(int t, int d, int how)
    {
        Emit(Op.GetAwaitable, t, t, how);
        LoadNone(t + 1);
        Emit(Op.YieldFrom, t, 0, d);
    }

    private void SlicePart(ExpressionNode? n, int dst)
    {
        if (n == null) LoadNone(dst);
        else E(n, dst);
    }

    internal static Op BinaryOp(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => Op.Add, BinaryOperator.Sub => Op.Sub, BinaryOperator.Mult => Op.Mul, BinaryOperator.Div => Op.Div,
        BinaryOperator.FloorDiv => Op.FloorDiv, BinaryOperator.Mod => Op.Mod, BinaryOperator.Pow => Op.Pow, BinaryOperator.LShift => Op.Shl,
        BinaryOperator.RShift => Op.Shr, BinaryOperator.BitAnd => Op.And, BinaryOperator.BitOr => Op.Or, BinaryOperator.BitXor => Op.Xor,
        _ => Op.MatMul,
    };

    /// <summary>a + b + c + ...: the left operands are a list, however long.</summary>
    private void BinaryChain(BinOpNode x, int d)
    {
        if (x.Left is not BinOpNode)
        {
            Binary(LeftOperand(x.Left, x), x, d);
            return;
        }
        LongChain(x, d);
    }

    private void LongChain(BinOpNode x, int d)
    {
        var chain = new Stack<BinOpNode>();
        ExpressionNode left = x;
        while (left is BinOpNode b)
        {
            chain.Push(b);
            left = b.Left;
        }
        // An intermediate result may not be built in d: a later operand may still read that variable.
        var acc = LeftOperand(left, chain.Peek());
        var t = -1;
        while (chain.TryPop(out var op))
        {
            var to = chain.Count == 0 ? d : t >= 0 ? t : t = Tmp();
            var mark = _top;
            Binary(acc, op, to);
            _top = mark;
            acc = to;
        }
    }

    private int LeftOperand(ExpressionNode left, BinOpNode x) =>
        x.Operator == BinaryOperator.Add && IsShortDisplay(left) ? DisplayItems((ListNode)left) : Operand(left, x.Right);

    // [x] + path and path + [x]: the items are added from registers, and no list is made of them.
    private static bool IsShortDisplay(ExpressionNode n) => n is ListNode { Elements: { Length: > 0 and <= 8 } items } && !items.Any(static i => i is StarredNode);

    /// <summary>Puts the items of a display behind a free register, which is returned.</summary>
    private int DisplayItems(ListNode x)
    {
        var at = Tmp();
        foreach (var item in x.Elements) E(item, Tmp());
        return at;
    }

    private void Binary(int a, BinOpNode x, int d)
    {
        var op = BinaryOp(x.Operator);
        if (op == Op.Add && (IsShortDisplay(x.Left) || IsShortDisplay(x.Right)))
        {
            var isLeft = IsShortDisplay(x.Left);
            var other = isLeft ? E(x.Right) : DisplayItems((ListNode)x.Right);
            _span = x.Span;
            Emit(Op.AddList, d, a, other, isLeft ? -((ListNode)x.Left).Elements.Length : ((ListNode)x.Right).Elements.Length);
            return;
        }
        if (SmallInt(x.Right, out var i) && op is Op.Add or Op.Sub or Op.Mul or Op.FloorDiv or Op.Mod && !(op is Op.FloorDiv or Op.Mod && i <= 0))
        {
            _span = x.Span;
            Emit(op switch { Op.Add => Op.AddI, Op.Sub => Op.SubI, Op.Mul => Op.MulI, Op.FloorDiv => Op.FloorDivI, _ => Op.ModI }, d, a, (ushort)i);
            return;
        }
        var b = E(x.Right);
        _span = x.Span;
        Emit(op, d, a, b);
    }

    private static Op CompareOp(CompareOperator op) => op switch
    {
        CompareOperator.Lt => Op.Lt, CompareOperator.LtE => Op.Le, CompareOperator.Gt => Op.Gt, CompareOperator.GtE => Op.Ge, CompareOperator.Eq => Op.Eq,
        CompareOperator.NotEq => Op.Ne, CompareOperator.In => Op.In, CompareOperator.NotIn => Op.NotIn, CompareOperator.Is => Op.Is, _ => Op.IsNot,
    };

    private void CompareInto(CompareNode x, int d)
    {
        if (x.Operators.Length == 1)
        {
            var a = Operand(x.Left, x.Comparators[0]);
            var b = E(x.Comparators[0]);
            _span = x.Span;
            Emit(CompareOp(x.Operators[0]), d, a, b);
            return;
        }
        var end = new Label();
        var t = IsTemp(d) ? d : Tmp();
        var l = Operand(x.Left, x.Comparators);
        var before = _bound;
        for (var i = 0; i < x.Operators.Length; i++)
        {
            var r = i == x.Operators.Length - 1 ? E(x.Comparators[i]) : Operand(x.Comparators[i], x.Comparators.AsSpan(i + 1));
            if (i == 0) before = _bound;
            _span = x.Span;
            Emit(CompareOp(x.Operators[i]), t, l, r);
            if (i < x.Operators.Length - 1) Branch(Op.JFalse, t, 0, end);
            l = r;
        }
        _bound = before;
        Mark(end);
        if (t != d) Emit(Op.Move, d, t);
    }

    private void BoolInto(BoolOpNode x, int d)
    {
        var end = new Label();
        // The result may be a live local that an operand on the right still reads, so it is built in a temporary.
        var t = IsTemp(d) ? d : Tmp();
        var before = _bound;
        for (var i = 0; i < x.Values.Length; i++)
        {
            if (i < x.Values.Length - 1) BoolOperand(x.Values[i], t, x.Operator, end);
            else E(x.Values[i], t);
            if (i == 0) before = _bound;
        }
        _bound = before;
        Mark(end);
        if (t != d) Emit(Op.Move, d, t);
    }

    /// <summary>Evaluates an operand that is not the last and jumps when it decides; what is nested in it asks no value for its truth twice.</summary>
    private void BoolOperand(ExpressionNode n, int t, BoolOperator outer, Label decided)
    {
        if (n is not BoolOpNode inner)
        {
            E(n, t);
            Branch(outer == BoolOperator.And ? Op.JFalse : Op.JTrue, t, 0, decided);
            return;
        }
        GuardStack();
        var next = new Label();
        for (var i = 0; i < inner.Values.Length; i++)
        {
            var isLast = i == inner.Values.Length - 1;
            BoolOperand(inner.Values[i], t, isLast ? outer : inner.Operator, isLast || inner.Operator == outer ? decided : next);
        }
        Mark(next);
    }

    private void ConditionalInto(IfExpNode x, int d)
    {
        Label no = new(), end = new();
        var t = IsTemp(d) ? d : Tmp();
        Cond(x.Test, false, no);
        var before = _bound;
        E(x.Body, t);
        Jump(end);
        _bound = before;
        Mark(no);
        E(x.Else, t);
        _bound = before;
        Mark(end);
        if (t != d) Emit(Op.Move, d, t);
    }

    /// <summary>Branches come in pairs, when true and when not, in the order of the comparisons.</summary>
    private static Op Jcc(CompareOperator op, bool sense) => Op.JLt + (ushort)(((CompareOp(op) - Op.Lt) * 2) + (sense ? 0 : 1));

    /// <summary>Jumps to l when n's truth equals sense, else falls through.</summary>
    private void Cond(ExpressionNode n, bool sense, Label l)
    {
        GuardStack();
        var mark = _top;
        switch (n)
        {
            // Branches that compare leave no value to see.
            case not ConstantNode when _unit.Source.Watch != null:
                Branch(sense ? Op.JTrue : Op.JFalse, E(n), 0, l);
                break;
            case UnaryOpNode { Operator: UnaryOperator.Not } u: Cond(u.Operand, !sense, l); break;
            case BoolOpNode b: CondBool(b, sense, l); break;
            case ConstantNode { Value: bool v }:
                if (v == sense) Jump(l);
                break;
            case CompareNode { Operators: [CompareOperator.Is or CompareOperator.IsNot], Comparators: [ConstantNode { Value: null }] } c:
            {
                var r = E(c.Left);
                _span = n.Span;
                Branch(c.Operators[0] == CompareOperator.Is == sense ? Op.JNone : Op.JNotNone, r, 0, l);
                break;
            }
            case CompareNode { Operators: [CompareOperator.Lt or CompareOperator.LtE or CompareOperator.Gt or CompareOperator.GtE or CompareOperator.Eq or CompareOperator.NotEq] } c:
            {
                var a = Operand(c.Left, c.Comparators[0]);
                var op = Jcc(c.Operators[0], sense);
                if (SmallInt(c.Comparators[0], out var i))
                {
                    _span = n.Span;
                    Branch(op - Op.JLt + Op.JLtI, a, (ushort)i, l);
                    break;
                }
                var b = E(c.Comparators[0]);
                _span = n.Span;
                Branch(op, a, b, l);
                break;
            }
            default:
            {
                var v = E(n);
                _span = n.Span;
                Branch(sense ? Op.JTrue : Op.JFalse, v, 0, l);
                break;
            }
        }
        _top = mark;
    }

    private void CondBool(BoolOpNode b, bool sense, Label l)
    {
        // One false operand decides an "and", one true operand an "or".
        var decides = b.Operator == BoolOperator.Or;
        var skip = new Label();
        var before = _bound;
        for (var i = 0; i < b.Values.Length; i++)
        {
            var last = i == b.Values.Length - 1;
            if (sense == decides || last) Cond(b.Values[i], sense, l);
            else Cond(b.Values[i], !sense, skip);
            if (i == 0) before = _bound;
        }
        _bound = before;
        Mark(skip);
    }
}
