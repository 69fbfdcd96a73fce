using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;
using R1CI.Sdk.Python.Watching;

namespace R1CI.Sdk.CodeIO.Narration;

/// <summary>Turns what was seen of a call into its steps.</summary>
internal sealed class TraceReader(ProgramTree tree, string entry)
{
    private readonly ExpressionText _text = new(tree);
    private readonly Stack<CallFrame> _frames = [];
    private readonly List<Step> _steps = [];

    /// <summary>Gets the steps so far.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Takes what was seen next.</summary>
    public void Read(in Sighting seen)
    {
        if (tree.Find(seen.Place) is not { } place) return;
        if (place is FunctionDefNode function)
        {
            Enter(function, seen.Depth);
            return;
        }
        while (_frames.TryPeek(out var top) && top.Depth > seen.Depth) _frames.Pop();
        if (!_frames.TryPeek(out var frame)) return;
        if (place is ArgNode parameter)
        {
            if (frame.Depth == seen.Depth) frame.Arguments.Add((parameter.Name, seen.Text));
            return;
        }
        frame.Values[place] = seen;
        Emit(frame, place, seen);
    }

    private void Enter(FunctionDefNode function, int depth)
    {
        while (_frames.TryPeek(out var top) && top.Depth >= depth) _frames.Pop();
        if (_frames.Count == 0 && function.Name != entry) return;
        var frame = new CallFrame(function.Name, depth, _frames.Count);
        // Calls are made in the turns of their caller.
        var path = _frames.TryPeek(out var caller) ? PathOf(caller) : [];
        _frames.Push(frame);
        _steps.Add(frame.CallStep = new Step(StepKind.Call, frame) { Head = function.Name, Path = path });
    }

    private void Emit(CallFrame frame, Node place, in Sighting seen)
    {
        var parent = tree.Parent(place);
        switch (place)
        {
            case ReturnNode x:
                frame.Result = seen.Text;
                Add(frame, StepKind.Return, x, x.Value, seen.Text);
                break;
            case ExprStatementNode { Value: CallNode { Function: AttributeNode { Value: NameNode name } } call } x:
                if (seen.Kind is SeenKind.List or SeenKind.Dict or SeenKind.Set or SeenKind.Deque)
                    Add(frame, StepKind.Do, x, call, null, _text.Source(call), [(name.Id, seen.Text)]);
                break;
            case ExpressionNode { } target when parent is ForNode f && f.Target == target: Turn(frame, f, target, seen); break;
            case ExpressionNode { } target when parent is ComprehensionNode c && c.Target == target: break;
            case ExpressionNode { } iterable when parent is ForNode f && f.Iterable == iterable: frame.Loops.Remove(f); break;
            case ExpressionNode { } test when parent is WhileNode w && w.Test == test: WhileTest(frame, w, seen); break;
            case ExpressionNode { } test when parent is IfNode i && i.Test == test:
                Add(frame, StepKind.Test, i, test, seen.Text, tail: seen.IsTrue == true ? "so the branch is taken" : i.Else.Length > 0 ? "so the other branch is taken" : "so the branch is skipped");
                break;
            case ExpressionNode { } test when parent is ComprehensionNode c && c.Conditions.Contains(test):
                if (seen.IsTrue == false) Item(frame, c, test, seen, "so it is left out");
                break;
            case ExpressionNode { } element when ElementOf(parent) == element: Item(frame, null, element, seen, ""); break;
            case NameNode { Context: ExpressionContext.Store } name: Assign(frame, name, seen); break;
            case SubscriptNode { Context: ExpressionContext.Store } target: Set(frame, target, seen); break;
            default: break;
        }
    }

    private static ExpressionNode? ElementOf(Node? comprehension) => comprehension switch
    {
        ListCompNode x => x.Element,
        SetCompNode x => x.Element,
        GeneratorExpNode x => x.Element,
        _ => null,
    };

    private void Turn(CallFrame frame, ForNode loop, ExpressionNode target, in Sighting seen)
    {
        Advance(frame, loop, out var turn);
        var item = seen.Text;
        var names = SyntaxWalk.All(target).OfType<NameNode>().Select(n => (n.Id, n == target ? item : frame.Values.GetValueOrDefault(n).Text)).ToList();
        _steps.Add(new Step(StepKind.Turn, frame) { Path = PathOf(frame, loop.Body[0]), Head = $"{turn}", Members = seen.Text == null ? [_text.Source(target)] : [_text.Source(target), seen.Text], Writes = names });
        Forget(frame, target);
    }

    private void WhileTest(CallFrame frame, WhileNode loop, in Sighting seen)
    {
        if (seen.IsTrue == true) Advance(frame, loop, out _);
        Add(frame, StepKind.Test, loop, loop.Test, seen.Text, tail: seen.IsTrue == true ? "so the loop goes on" : "so the loop ends", at: loop.Test);
        if (seen.IsTrue != true) frame.Loops.Remove(loop);
    }

    private static void Advance(CallFrame frame, StatementNode loop, out int turn)
    {
        var run = frame.Loops.TryGetValue(loop, out var known) ? known.Run : new LoopRun();
        turn = ++run.Turns;
        frame.Loops[loop] = (run, turn);
    }

    private void Item(CallFrame frame, ComprehensionNode? of, ExpressionNode element, in Sighting seen, string tail)
    {
        if (tree.ComprehensionOf(element) is not { } comprehension || tree.ComprehensionOf(tree.Parent(comprehension)) != null) return;
        var generators = SyntaxWalk.Children(comprehension).OfType<ComprehensionNode>().ToList();
        if (of != null) generators = generators[..(generators.IndexOf(of) + 1)];
        var bound = generators.Select(g => g.Target).ToList();
        if (bound.Any(t => frame.Values.GetValueOrDefault(t).Text == null)) return;
        var names = bound.SelectMany(t => SyntaxWalk.All(t).OfType<NameNode>().Select(n => n.Id)).ToHashSet();
        var head = string.Join(" and ", bound.Select(t => $"{_text.Source(t)} = {frame.Values[t].Text}"));
        var members = _text.Chain(element, frame, seen.Text);
        if (members.Count > 1 || tail.Length > 0)
            _steps.Add(new Step(StepKind.Item, frame) { Path = PathOf(frame, tree.StatementOf(element)!), Head = head, Members = members, Tail = tail, Reads = ReadsOf(element, frame, names) });
        Forget(frame, element);
    }

    private void Assign(CallFrame frame, NameNode name, in Sighting seen)
    {
        switch (tree.StatementOf(name))
        {
            case AugAssignNode x when x.Target == name:
                // The name stands for its old value on the right.
                var op = OperatorOf(x);
                var value = _text.Substituted(x.Value, frame);
                if (x.Value is BinOpNode or IfExpNode or BoolOpNode or CompareNode or LambdaNode) value = $"({value})";
                var old = OldValue(name.Id);
                AddChain(frame, x, (name.Id, old), seen.Text, [$"{name.Id} {op} {Bracketed(x.Value)}", .. old is { Length: <= 60 } ? [$"{(old[0] == '-' ? $"({old})" : old)} {op} {value}"] : Array.Empty<string>()]);
                break;
            case AssignNode { Targets: [var target], Value: var source } x when target == name: Add(frame, StepKind.Assign, x, source, seen.Text, name.Id, [(name.Id, seen.Text)]); break;
            case AnnAssignNode { Value: { } source } x when x.Target == name: Add(frame, StepKind.Assign, x, source, seen.Text, name.Id, [(name.Id, seen.Text)]); break;
            case AssignNode { Targets: [TupleNode targets], Value: var source } x when targets.Elements[^1] == name: Unpack(frame, x, targets, source); break;
            case AssignNode { Targets: { Length: > 1 } targets } x when targets.Contains(name): Add(frame, StepKind.Assign, x, x.Value, seen.Text, name.Id, [(name.Id, seen.Text)], forgets: name == targets[^1]); break;
            default: break;
        }

        string? OldValue(string id)
        {
            for (var i = _steps.Count - 1; i >= 0; i--)
            {
                if (_steps[i].Frame != frame) continue;
                foreach (var (written, text) in _steps[i].Writes) if (written == id) return text;
            }
            return frame.Arguments.FirstOrDefault(a => a.Name == id).Value;
        }
    }

    private void AddChain(CallFrame frame, AugAssignNode x, (string Name, string? Value) old, string? result, string[] members)
    {
        var (name, reads) = (old.Name, ReadsOf(x.Value, frame, []));
        reads.Add(old);
        _steps.Add(new Step(StepKind.Assign, frame)
        {
            Path = PathOf(frame, x), Head = name, Members = result == null ? members : [.. members, result], Reads = reads, Writes = [(name, result)], Tail = "",
        });
        Forget(frame, x);
    }

    private void Unpack(CallFrame frame, AssignNode x, TupleNode targets, ExpressionNode source)
    {
        if (!targets.Elements.All(t => t is NameNode)) return;
        var names = targets.Elements.Cast<NameNode>().Select(n => (Name: n.Id, Value: frame.Values.GetValueOrDefault(n).Text)).ToList();
        var value = names.Any(n => n.Value == null) ? null : $"({string.Join(", ", names.Select(n => n.Value))})";
        Add(frame, StepKind.Assign, x, source, value, _text.Source(targets), [.. names.Select(n => (n.Name, n.Value))]);
    }

    private void Set(CallFrame frame, SubscriptNode target, in Sighting seen)
    {
        var head = $"{_text.Source(target.Value)}[{(target.Index is SliceNode ? _text.Source(target.Index) : _text.Substituted(target.Index, frame))}]";
        IReadOnlyList<(string, string?)> writes = target.Value is NameNode name ? [(name.Id, seen.Text)] : RootOf(target) is { } root ? [(root, null)] : [];
        switch (tree.StatementOf(target))
        {
            case AssignNode { Targets: [var t], Value: var source } x when t == target:
                var value = frame.Values.GetValueOrDefault(source).Text ?? (source is ConstantNode ? _text.Source(source) : null);
                Add(frame, StepKind.Set, x, source, value, head, writes, reads: ReadsOf(target, frame, []));
                break;
            case AugAssignNode x when x.Target == target:
                _steps.Add(new Step(StepKind.Set, frame)
                {
                    Path = PathOf(frame, x), Head = $"{head} {OperatorOf(x)}", Members = [_text.Substituted(x.Value, frame)], Writes = writes, Reads = [.. ReadsOf(target, frame, []), .. ReadsOf(x.Value, frame, [])],
                });
                Forget(frame, x);
                break;
            default: break;
        }
    }

    private static string? RootOf(ExpressionNode node)
    {
        while (node is SubscriptNode s) node = s.Value;
        return (node as NameNode)?.Id;
    }

    private void Add(
        CallFrame frame, StepKind kind, StatementNode owner, ExpressionNode? expression, string? value, string head = "", IReadOnlyList<(string, string?)>? writes = null,
        string tail = "", Node? at = null, IReadOnlyList<(string, string?)>? reads = null, bool forgets = true)
    {
        _steps.Add(new Step(kind, frame)
        {
            Path = PathOf(frame, at ?? owner), Head = head, Writes = writes ?? [], Tail = tail, IsUntold = value == null,
            Members = expression == null ? [value ?? "None"] : kind == StepKind.Do ? [] : _text.Chain(expression, frame, value),
            Reads = [.. reads ?? [], .. expression == null ? [] : ReadsOf(expression, frame, [])],
        });
        if (forgets) Forget(frame, at ?? (owner is IfNode i ? i.Test : owner));
    }

    // Values are of one execution of a statement; the next must not find them.
    private static void Forget(CallFrame frame, Node root)
    {
        foreach (var node in SyntaxWalk.All(root)) frame.Values.Remove(node);
    }

    private static List<(string, string?)> ReadsOf(ExpressionNode expression, CallFrame frame, HashSet<string> except)
    {
        var bound = new HashSet<string>(except);
        foreach (var node in SyntaxWalk.All(expression))
        {
            if (node is ComprehensionNode c) bound.UnionWith(SyntaxWalk.All(c.Target).OfType<NameNode>().Select(n => n.Id));
            else if (node is ArgNode parameter) bound.Add(parameter.Name);
        }
        // Functions and modules are no values to tell.
        return [.. SyntaxWalk.All(expression).OfType<NameNode>()
            .Where(n => n.Context == ExpressionContext.Load && !bound.Contains(n.Id) && frame.Values.TryGetValue(n, out var seen) && (seen.Text != null || seen.Kind != SeenKind.Other))
            .Select(n => (n.Id, frame.Values[n].Text)).DistinctBy(r => r.Id)];
    }

    private IReadOnlyList<(LoopRun, int)> PathOf(CallFrame frame, Node at)
    {
        var loops = tree.LoopsOf(at);
        foreach (var left in frame.Loops.Keys.Where(l => !loops.Contains(l) && at is StatementNode).ToList()) frame.Loops.Remove(left);
        return [.. OuterPath(frame), .. loops.Where(frame.Loops.ContainsKey).Select(l => frame.Loops[l])];
    }

    private static IReadOnlyList<(LoopRun, int)> PathOf(CallFrame caller) => [.. OuterPath(caller), .. caller.Loops.Values];

    private static IReadOnlyList<(LoopRun Run, int Turn)> OuterPath(CallFrame frame) => frame.CallStep?.Path ?? [];

    private string Bracketed(ExpressionNode value) => value is BinOpNode or IfExpNode or BoolOpNode or CompareNode or LambdaNode ? $"({_text.Source(value)})" : _text.Source(value);

    private static string OperatorOf(AugAssignNode x) => x.Operator switch
    {
        BinaryOperator.Add => "+", BinaryOperator.Sub => "-", BinaryOperator.Mult => "*", BinaryOperator.MatMult => "@", BinaryOperator.Div => "/", BinaryOperator.Mod => "%",
        BinaryOperator.Pow => "**", BinaryOperator.LShift => "<<", BinaryOperator.RShift => ">>", BinaryOperator.BitOr => "|", BinaryOperator.BitXor => "^",
        BinaryOperator.BitAnd => "&", _ => "//",
    };
}
