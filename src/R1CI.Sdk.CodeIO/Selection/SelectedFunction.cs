using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Selection;

/// <summary>A function that needs nothing but its arguments, with what it needs carried along.</summary>
/// <param name="Name">Its name in the source.</param>
/// <param name="Carried">Imports, constants, classes and helpers that it needs, in source order; empty for none.</param>
/// <param name="Text">The text of its definition.</param>
/// <param name="Node">Its definition in the source's tree.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Result">What it returns, as far as its annotation tells.</param>
/// <param name="Doc">Its docstring.</param>
/// <param name="ModuleDoc">The first sentences of the source's docstring.</param>
/// <param name="CarriedNodes">The statements behind <paramref name="Carried"/>.</param>
internal sealed record SelectedFunction(
    string Name, string Carried, string Text, FunctionDefNode Node, IReadOnlyList<SelectedParameter> Parameters, Shape Result, Docstring Doc, string ModuleDoc,
    IReadOnlyList<StatementNode> CarriedNodes);

/// <summary>A parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Declared">What its annotation, its default or its documentation says.</param>
/// <param name="Default">The text of its default; <see langword="null"/> for none.</param>
/// <param name="IsKeywordOnly">Whether it is passed by name only.</param>
/// <param name="Examples">Literals that the examples and the source's own calls pass for it.</param>
internal sealed record SelectedParameter(string Name, Shape Declared, string? Default, bool IsKeywordOnly, IReadOnlyList<ExpressionNode> Examples);

/// <summary>A function that was not selected.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">A word of <see cref="Records.DropReason"/>.</param>
/// <param name="Detail">What of it is the reason.</param>
internal sealed record RefusedFunction(string Name, string Reason, string Detail);

/// <summary>What a source holds.</summary>
/// <param name="Selected">What can become data, in source order.</param>
/// <param name="Refused">What cannot, in source order; together they are all top-level functions.</param>
internal sealed record SelectedSource(IReadOnlyList<SelectedFunction> Selected, IReadOnlyList<RefusedFunction> Refused);
