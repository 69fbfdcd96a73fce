using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>Modules, functions and classes.</summary>
internal sealed partial class Compiler
{
    private bool _isAsync;

    /// <summary>Compiles a module (or what exec runs); the value of a last expression statement is its result.</summary>
    public static Code Module(ModuleNode module, ModuleSource source, GlobalLayout layout, ModuleNames names)
    {
        var hasLazyAnnotations = FutureFeatures.Check(module.Body, source.FileName);
        var scope = new Binder(layout, names, HasWalrus(source), hasLazyAnnotations, source).BindModule(module.Body);
        var unit = new Unit(source, layout, names, hasLazyAnnotations);
        var c = new Compiler(unit, scope);
        return c.ModuleBody(module.Body, names == ModuleNames.Slots);
    }

    /// <summary>Compiles what was typed at a prompt, which shows the value of each expression statement.</summary>
    public static Code Interactive(InteractiveNode typed, ModuleSource source, GlobalLayout layout)
    {
        var hasLazyAnnotations = FutureFeatures.Check(typed.Body, source.FileName);
        var scope = new Binder(layout, ModuleNames.Mapping, HasWalrus(source), hasLazyAnnotations, source).BindModule(typed.Body);
        var c = new Compiler(new Unit(source, layout, ModuleNames.Mapping, hasLazyAnnotations) { ShowsValues = true }, scope);
        return c.ModuleBody([.. typed.Body, new PassNode(default)], false);
    }

    /// <summary>Compiles one expression, for eval.</summary>
    public static Code Expression(ExpressionModuleNode module, ModuleSource source, GlobalLayout layout)
    {
        var scope = new Binder(layout, ModuleNames.Mapping, HasWalrus(source), false, source).BindExpression(module.Body);
        var c = new Compiler(new Unit(source, layout, ModuleNames.Mapping, false), scope);
        var r = c.E(module.Body);
        c.Emit(Op.Return, r);
        var code = c.Finish("<module>", CodeFlags.Module | CodeFlags.ByName);
        code.Layout = layout;
        return code;
    }

    private static bool HasWalrus(ModuleSource s) => s.Text.Contains(":=", StringComparison.Ordinal);

    private Code ModuleBody(StatementNode[] body, bool slots)
    {
        if (slots) _top = _max = _firstTemp = _unit.Layout.Count;
        var doc = DocOf(body);
        if (doc != null)
        {
            var t = Tmp();
            Emit(Op.LoadK, t, 0, 0, K(doc));
            if (slots && _unit.Layout.Find("__doc__") is >= 0 and var at) Emit(Op.StoreGlobal, t, 0, 0, at);
            else Emit(Op.StoreGlobalName, t, 0, 0, K("__doc__"));
        }
        var result = Tmp();
        var last = body.Length > 0 && body[^1] is ExprStatementNode e ? e : null;
        for (var i = 0; i < body.Length - (last == null ? 0 : 1); i++) Statement(body[i]);
        if (last == null) LoadNone(result);
        else
        {
            E(last.Value, result);
            if (_unit.Source.ChecksDeaths) CheckDeathsAfter(last);
        }
        Emit(Op.Return, result);
        var code = Finish("<module>", CodeFlags.Module | (slots ? CodeFlags.None : CodeFlags.ByName));
        code.FirstLine = 1;
        code.Layout = _unit.Layout;
        code.Doc = doc;
        code.HasResult = last is { Value: not ConstantNode { Value: string } } || last != null && body.Length > 1;
        // Names added while the module runs must not fall on its temporaries.
        if (slots) _unit.Layout.Reserve(code.NRegs);
        return code;
    }

    private static string? DocOf(StatementNode[] body) => body.Length > 0 && body[0] is ExprStatementNode { Value: ConstantNode { Value: string s } } ? s : null;

    // ---- functions ------------------------------------------------------------------------------------------------------

    private void LayoutFunction()
    {
        var n = 0;
        foreach (var s in _scope.Locals) s.Reg = n++;
        _top = _max = _firstTemp = n;
        foreach (var s in _scope.Locals)
        {
            if (s.IsCell) Emit(Op.MakeCell, s.Reg, s.IsParameter ? 1 : 0);
            if (s.IsParameter) _bound.Add(s.Index);
        }
    }

    private Code FinishFunction(string name, int positional, int positionalOnly, int keywordOnly, CodeFlags flags, string[] parameters)
    {
        var n = _scope.Locals.Count;
        var code = Finish(name, flags | (_scope.Parent!.Home.Kind == ScopeKind.Module ? 0 : CodeFlags.Nested));
        code.NPositional = positional;
        code.NPositionalOnly = positionalOnly;
        code.NKeywordOnly = keywordOnly;
        code.PlainArity = keywordOnly == 0 && (code.Flags & CodeFlags.SlowCall) == 0 ? positional : -1;
        code.ParamNames = [.. parameters.Select(PyStr.Shared)];
        code.UndefFrom = parameters.Length;
        code.UndefTo = _needsUndef || _unit.Source.ListsLocals || _unit.Source.ChecksDeaths ? n : parameters.Length;
        code.LocalNames = [.. _scope.Locals.Where(s => s.Name[0] != '.').Select(s => new LocalName(s.Name, s.Reg, s.IsCell))];
        return code;
    }

    private Code LambdaBody(ExpressionNode body)
    {
        LayoutFunction();
        var r = E(body);
        Emit(Op.Return, r);
        return null!;
    }

    private Code FunctionBody(StatementNode[] body, FunctionDefNode x)
    {
        LayoutFunction();
        WatchCall(x);
        Statements(body);
        if (body.Length == 0 || body[^1] is not ReturnNode)
        {
            var r = Tmp();
            LoadNone(r);
            CheckDeathsBeforeReturn(r);
            Emit(Op.Return, r);
        }
        return null!;
    }

    private void FunctionDef(FunctionDefNode x)
    {
        var t = Tmp();
        var decorators = Decorators(x.Decorators);
        _span = x.Span;
        MakeFunction(x, x.Arguments, x.Returns, x.Name, t, c =>
        {
            c._isAsync = x.IsAsync;
            c._span = x.Span;
            return c.FunctionBody(x.Body, x);
        }, x.IsAsync, DocOf(x.Body));
        Decorate(decorators, x.Decorators, t);
        _span = x.Span;
        StoreName((Symbol)x.Symbol!, t);
    }

    private int[] Decorators(ExpressionNode[] decorators)
    {
        var regs = new int[decorators.Length];
        for (var i = 0; i < regs.Length; i++)
        {
            regs[i] = Tmps(2);
            E(decorators[i], regs[i]);
        }
        return regs;
    }

    private void Decorate(int[] regs, ExpressionNode[] decorators, int t)
    {
        for (var i = regs.Length - 1; i >= 0; i--)
        {
            _span = decorators[i].Span;
            Emit(Op.Move, regs[i] + 1, t);
            Emit(Op.Call, regs[i], 1, t);
        }
    }

    /// <summary>Evaluates defaults and annotations, compiles the body and makes the function in register d.</summary>
    private void MakeFunction(IScopeNode node, ArgumentsNode a, ExpressionNode? returns, string name, int d, Func<Compiler, Code> body, bool isAsync = false, string? doc = null)
    {
        var mark = _top;
        var first = _top;
        foreach (var x in a.Defaults) E(x, Tmp());
        var keywordDefaults = -1;
        if (a.KeywordDefaults.Any(x => x != null))
        {
            keywordDefaults = Tmp();
            Emit(Op.NewDict, keywordDefaults);
            for (var i = 0; i < a.KeywordOnly.Length; i++)
            {
                if (a.KeywordDefaults[i] is not { } value) continue;
                var m = _top;
                var k = Tmp();
                Emit(Op.LoadK, k, 0, 0, K(_scope.Mangle(a.KeywordOnly[i].Name)));
                Emit(Op.DictSet, keywordDefaults, k, E(value));
                _top = m;
            }
        }
        var annotations = Annotations(a, returns);
        var span = _span;
        var inner = new Compiler(_unit, (Scope)node.Scope!) { _span = ((Node)node).Span };
        body(inner);
        var flags = CodeFlags.None;
        if (a.VarArg != null) flags |= CodeFlags.VarArgs;
        if (a.KwArg != null) flags |= CodeFlags.VarKeywords;
        var hasYield = inner._scope.HasYield;
        if (isAsync) flags |= hasYield ? CodeFlags.AsyncGenerator : CodeFlags.Coroutine;
        else if (hasYield) flags |= CodeFlags.Generator;
        var parameters = Binder.Parameters(a).Select(p => inner._scope.Mangle(p.Name)).ToArray();
        var code = inner.FinishFunction(name, a.PositionalOnly.Length + a.Positional.Length, a.PositionalOnly.Length, a.KeywordOnly.Length, flags, parameters);
        code.Doc = doc;
        code.FirstLine = ((Node)node).Span.Line;
        _span = span;
        EmitMakeFunction(d, code, first, a.Defaults.Length, 0);
        if (keywordDefaults >= 0 || annotations >= 0) Emit(Op.SetFunctionParts, d, keywordDefaults < 0 ? d : keywordDefaults, annotations < 0 ? d : annotations);
        _top = mark;
    }

    private void EmitMakeFunction(int d, Code code, int firstDefault, int defaults, int unused) =>
        Emit(Op.MakeFunction, d, firstDefault, defaults, K(new Value(new PyCode(code))) + unused);

    private int Annotations(ArgumentsNode a, ExpressionNode? returns)
    {
        if (returns == null && !Binder.Parameters(a).Any(p => p.Annotation != null)) return -1;
        var t = Tmp();
        Emit(Op.NewDict, t);
        foreach (var p in a.Positional.Concat(a.PositionalOnly).Concat(a.VarArg == null ? [] : [a.VarArg]).Concat(a.KeywordOnly).Concat(a.KwArg == null ? [] : [a.KwArg]))
            if (p.Annotation != null) One(p.Name, p.Annotation);
        if (returns != null) One("return", returns);
        return t;

        void One(string name, ExpressionNode e)
        {
            var m = _top;
            var k = Tmp();
            Emit(Op.LoadK, k, 0, 0, K(_scope.Mangle(name)));
            var value = Annotation(e is StarredNode s ? s.Value : e);
            // What a star stands before has to give one item.
            if (e is StarredNode && !_unit.LazyAnnotations)
            {
                var item = Tmp();
                Emit(Op.Unpack, item, value, 1, -1);
                value = item;
            }
            Emit(Op.DictSet, t, k, value);
            _top = m;
        }
    }

    // ---- classes --------------------------------------------------------------------------------------------------------

    private void ClassDef(ClassDefNode x)
    {
        var t = Tmp();
        var decorators = Decorators(x.Decorators);
        var mark = _top;
        // The body function, the bases as a list, the keywords as a dict.
        var b = Tmps(3);
        var inner = new Compiler(_unit, (Scope)x.Scope!) { _span = x.Span };
        var code = inner.ClassBody(x);
        EmitMakeFunction(b, code, 0, 0, 0);
        Emit(Op.NewList, b + 1, _top, 0);
        foreach (var e in x.Bases)
        {
            var m = _top;
            var v = E(e is StarredNode s ? s.Value : e);
            Emit(e is StarredNode ? Op.Extend : Op.Append, b + 1, v);
            _top = m;
        }
        Emit(Op.NewDict, b + 2);
        foreach (var k in x.Keywords)
        {
            var m = _top;
            if (k.Name == null) Emit(Op.DictUpdate, b + 2, E(k.Value));
            else
            {
                var key = Tmp();
                Emit(Op.LoadK, key, 0, 0, K(k.Name));
                Emit(Op.DictSet, b + 2, key, E(k.Value));
            }
            _top = m;
        }
        _span = x.Span;
        Emit(Op.MakeClass, t, b, 0, K(x.Name));
        _top = mark;
        Decorate(decorators, x.Decorators, t);
        _span = x.Span;
        StoreName((Symbol)x.Symbol!, t);
    }

    /// <summary>A class body runs as a function whose names live in a mapping; it returns the cell <c>__class__</c> (or None).</summary>
    private Code ClassBody(ClassDefNode x)
    {
        _top = _max = _firstTemp = 0;
        if (_scope.ClassCell is { } cell)
        {
            cell.Reg = Tmp();
            _firstTemp = _top;
            Emit(Op.MakeCell, cell.Reg);
        }
        var t = Tmp();
        Emit(Op.LoadGlobalName, t, 0, 0, K("__name__"));
        Emit(Op.StoreName, t, 0, 0, K("__module__"));
        Emit(Op.LoadK, t, 0, 0, K(_scope.QualName));
        Emit(Op.StoreName, t, 0, 0, K("__qualname__"));
        if (AnnotatedNames.AnyIn(x.Body))
        {
            Emit(Op.NewDict, t);
            Emit(Op.StoreName, t, 0, 0, K("__annotations__"));
        }
        if (DocOf(x.Body) is { } doc)
        {
            Emit(Op.LoadK, t, 0, 0, K(doc));
            Emit(Op.StoreName, t, 0, 0, K("__doc__"));
        }
        Statements(x.Body);
        if (_scope.ClassCell != null) Emit(Op.Return, _scope.ClassCell.Reg);
        else
        {
            LoadNone(t);
            Emit(Op.Return, t);
        }
        var code = Finish(x.Name, CodeFlags.ClassBody);
        code.FirstLine = x.Span.Line;
        return code;
    }
}
