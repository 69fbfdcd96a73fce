namespace R1CI.Sdk.Python.Regex;

/// <summary>Turns a parsed pattern into instructions.</summary>
internal sealed class RegexCompiler
{
    private readonly List<int> _code = [];
    private readonly List<CharSet> _sets = [];
    private readonly RegexFlags _flags;

    private RegexCompiler(RegexFlags flags) => _flags = flags;

    public int[] Code => [.. _code];

    public CharSet[] Sets => [.. _sets];

    public int SlotCount { get; private set; }

    public string Prefix { get; private set; } = "";

    public CharSet? FirstSet { get; private set; }

    public bool IsAnchoredAtStart { get; private set; }

    public static RegexCompiler Compile(ParsedPattern parsed)
    {
        var compiler = new RegexCompiler(parsed.Flags);
        compiler.Emit(parsed.Root, next: -1);
        compiler._code.Add((int)RegexOp.Match);
        compiler.FindStart(parsed.Root);
        return compiler;
    }

    private void FindStart(RegexNode root)
    {
        var prefix = new System.Text.StringBuilder();
        var items = Flatten(root).ToList();
        IsAnchoredAtStart = items.Count > 0 && items[0] is AnchorPart { Anchor: Anchor.StringStart };
        foreach (var item in items)
        {
            if (item is not LiteralPart literal || IgnoresCase(literal.Flags))
            {
                break;
            }

            Text.CodePoints.Append(prefix, literal.Character);
        }

        Prefix = prefix.ToString();
        FirstSet = Prefix.Length == 0 && items.Count > 0 ? FirstOf(items[0]) : null;
    }

    private static IEnumerable<RegexNode> Flatten(RegexNode node) => node switch
    {
        SequencePart sequence => sequence.Items.SelectMany(Flatten),
        GroupPart group => Flatten(group.Body),
        _ => [node],
    };

    private static CharSet? FirstOf(RegexNode node) => node switch
    {
        SetPart set => set.Set,
        RepeatPart { Least: > 0 } repeat => FirstOf(Flatten(repeat.Body).FirstOrDefault() ?? new FailPart()),
        LiteralPart literal => SetOf(literal),
        BranchPart branch => Union(branch),
        _ => null,
    };

    private static CharSet? SetOf(LiteralPart literal)
    {
        var set = new CharSet(literal.Flags);
        set.Add(literal.Character, literal.Character);
        return set;
    }

    private static CharSet? Union(BranchPart branch)
    {
        var result = new CharSet(RegexFlags.None);
        foreach (var choice in branch.Choices)
        {
            if (Flatten(choice).FirstOrDefault() is not LiteralPart literal || IgnoresCase(literal.Flags))
            {
                return null;
            }

            result.Add(literal.Character, literal.Character);
        }

        return result;
    }

    private static bool IgnoresCase(RegexFlags flags) => (flags & RegexFlags.IgnoreCase) != 0;

    // next: the character that must follow, when known, so that a greedy repeat can skip hopeless positions.
    private void Emit(RegexNode node, int next)
    {
        Text.Interruption.Step();
        switch (node)
        {
            case LiteralPart or AnyPart or SetPart:
                var (op, operand) = Single(node);
                _code.Add((int)op);
                if (op is not (RegexOp.Any or RegexOp.AnyAll))
                {
                    _code.Add(operand);
                }

                break;
            case SequencePart sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    Emit(sequence.Items[i], i + 1 < sequence.Items.Count ? FirstCharacter(sequence.Items[i + 1]) : next);
                }

                break;
            case AnchorPart anchor:
                Add(RegexOp.Anchor, (int)anchor.Anchor, anchor.IsAscii ? 1 : 0);
                break;
            case GroupPart group:
                EmitGroup(group, next);
                break;
            case BranchPart branch:
                EmitBranch(branch, next);
                break;
            case RepeatPart repeat:
                EmitRepeat(repeat, next);
                break;
            case BackreferencePart reference:
                Add(RegexOp.Backreference, reference.Group, (int)CharOp(reference.Flags));
                break;
            case AtomicPart atomic:
                _code.Add((int)RegexOp.AtomicStart);
                Emit(atomic.Body, -1);
                _code.Add((int)RegexOp.AtomicEnd);
                break;
            case LookPart look:
                EmitLook(look);
                break;
            case ConditionalPart conditional:
                EmitConditional(conditional, next);
                break;
            default:
                _code.Add((int)RegexOp.Fail);
                break;
        }
    }

    private void EmitGroup(GroupPart group, int next)
    {
        if (group.Index == 0)
        {
            Emit(group.Body, next);
            return;
        }

        Add(RegexOp.Save, 2 * group.Index);
        Emit(group.Body, next);
        Add(RegexOp.Save, 2 * group.Index + 1);
    }

    private void EmitBranch(BranchPart branch, int next)
    {
        List<int> exits = [];
        for (var i = 0; i < branch.Choices.Count; i++)
        {
            var choice = branch.Choices[i];
            if (i == branch.Choices.Count - 1)
            {
                Emit(choice, next);
                break;
            }

            var first = FirstCharacter(choice);
            var split = _code.Count + (first >= 0 ? 2 : 1);
            if (first >= 0)
            {
                Add(RegexOp.SplitOnChar, first, 0);
            }
            else
            {
                Add(RegexOp.Split, 0);
            }

            Emit(choice, next);
            Add(RegexOp.Jump, 0);
            exits.Add(_code.Count - 1);
            _code[split] = _code.Count;
        }

        foreach (var exit in exits)
        {
            _code[exit] = _code.Count;
        }
    }

    private void EmitRepeat(RepeatPart repeat, int next)
    {
        if ((_flags & RegexFlags.Template) != 0)
        {
            var name = repeat.Mode switch { RepeatMode.Greedy => "MAX_REPEAT", RepeatMode.Lazy => "MIN_REPEAT", _ => "POSSESSIVE_REPEAT" };
            throw new RegexError($"internal: unsupported template operator {name}", "", -1);
        }

        var body = repeat.Body;
        while (body is GroupPart { Index: 0 } or SequencePart { Items.Count: 1 })
        {
            body = body is GroupPart group ? group.Body : ((SequencePart)body).Items[0];
        }

        if (body is LiteralPart or AnyPart or SetPart)
        {
            var (item, operand) = Single(body);
            var op = repeat.Mode switch
            {
                RepeatMode.Greedy => RegexOp.RepeatGreedy,
                RepeatMode.Lazy => RegexOp.RepeatLazy,
                _ => RegexOp.RepeatPossessive,
            };
            Add(op, repeat.Least, repeat.Most, (int)item, operand, next);
            return;
        }

        if (repeat.Mode == RepeatMode.Possessive)
        {
            _code.Add((int)RegexOp.AtomicStart);
            EmitLoop(repeat, RegexOp.LoopGreedy);
            _code.Add((int)RegexOp.AtomicEnd);
        }
        else
        {
            EmitLoop(repeat, repeat.Mode == RepeatMode.Greedy ? RegexOp.LoopGreedy : RegexOp.LoopLazy);
        }
    }

    private void EmitLoop(RepeatPart repeat, RegexOp op)
    {
        var slot = SlotCount++;
        Add(RegexOp.LoopStart, slot);
        var head = _code.Count;
        Add(op, slot, repeat.Least, repeat.Most, 0);
        Emit(repeat.Body, -1);
        Add(RegexOp.Jump, head);
        _code[head + 4] = _code.Count;
    }

    private void EmitLook(LookPart look)
    {
        var back = look.IsBehind ? look.Body.Width.Least : 0;
        if (!look.IsNegative)
        {
            Add(RegexOp.LookStart, back);
            Emit(look.Body, -1);
            _code.Add((int)RegexOp.LookEnd);
            return;
        }

        Add(RegexOp.NegativeLookStart, back, 0);
        var target = _code.Count - 1;
        Emit(look.Body, -1);
        _code.Add((int)RegexOp.NegativeLookEnd);
        _code[target] = _code.Count;
    }

    private void EmitConditional(ConditionalPart conditional, int next)
    {
        Add(RegexOp.Conditional, conditional.Group, 0);
        var target = _code.Count - 1;
        Emit(conditional.Yes, next);
        if (conditional.No is null)
        {
            _code[target] = _code.Count;
            return;
        }

        Add(RegexOp.Jump, 0);
        var exit = _code.Count - 1;
        _code[target] = _code.Count;
        Emit(conditional.No, next);
        _code[exit] = _code.Count;
    }

    private (RegexOp Op, int Operand) Single(RegexNode node)
    {
        switch (node)
        {
            case LiteralPart literal:
                var op = CharOp(literal.Flags);
                return (op, op == RegexOp.Char ? literal.Character : CaseFold.Canonical(literal.Character, op == RegexOp.CharFoldAscii));
            case AnyPart any:
                return (any.IncludesNewline ? RegexOp.AnyAll : RegexOp.Any, 0);
            default:
                _sets.Add(((SetPart)node).Set);
                return (RegexOp.Set, _sets.Count - 1);
        }
    }

    // Bytes patterns have neither ASCII nor UNICODE set and know ASCII case only.
    private RegexOp CharOp(RegexFlags flags) =>
        !IgnoresCase(flags) ? RegexOp.Char : ((flags | _flags) & RegexFlags.Unicode) == 0 || (flags & RegexFlags.Ascii) != 0 ? RegexOp.CharFoldAscii : RegexOp.CharFold;

    private static int FirstCharacter(RegexNode node) => node switch
    {
        LiteralPart literal when !IgnoresCase(literal.Flags) => literal.Character,
        SequencePart { Items.Count: > 0 } sequence => FirstCharacter(sequence.Items[0]),
        GroupPart group => FirstCharacter(group.Body),
        RepeatPart { Least: > 0 } repeat => FirstCharacter(repeat.Body),
        _ => -1,
    };

    private void Add(RegexOp op, params ReadOnlySpan<int> operands)
    {
        _code.Add((int)op);
        _code.AddRange(operands);
    }
}
