using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>Instructions that show values to the host, for sources that are watched.</summary>
internal sealed partial class Compiler
{
    private void Watch(Node place, int register)
    {
        if (_unit.Source.Watch is not { } watch || !watch.TryNumber(place, out var number)) return;
        Emit(Op.Watch, register, 0, 0, number);
    }

    // Where an item or a changed container lies in no register that outlives the statement, the name is read again: that runs no guest code.
    private void WatchReceiver(ExprStatementNode x)
    {
        if (_unit.Source.Watch is not { } watch || x.Value is not CallNode { Function: AttributeNode { Value: NameNode name } } || !watch.TryNumber(x, out var number)) return;
        _span = x.Span;
        Emit(Op.Watch, LoadName(SymbolOf(name), -1), 0, 0, number);
    }

    private void WatchCall(FunctionDefNode x)
    {
        if (_unit.Source.Watch == null) return;
        Watch(x, 0);
        foreach (var parameter in Binding.Binder.Parameters(x.Arguments))
            if (_scope.Names.TryGetValue(_scope.Mangle(parameter.Name), out var symbol)) Watch(parameter, LoadName(symbol, -1));
    }
}
