using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Generators;

/// <summary>The places of a program where it may go one way or the other: tests, operands of <c>and</c> and <c>or</c>, conditions of comprehensions, loops over items.</summary>
internal sealed class BranchPlaces
{
    private readonly HashSet<(NodeKind, SourceSpan)> _tests = [], _loops = [];

    public BranchPlaces(string program)
    {
        foreach (var node in SyntaxWalk.All(Parser.ParseModule(program, "<program>")))
        {
            switch (node)
            {
                case IfNode x: AddTest(x.Test); break;
                case WhileNode x: AddTest(x.Test); break;
                case IfExpNode x: AddTest(x.Test); break;
                case BoolOpNode x: Array.ForEach(x.Values, AddTest); break;
                case ComprehensionNode x: Array.ForEach(x.Conditions, AddTest); break;
                case ForNode x: _loops.Add((x.Target.Kind, x.Target.Span)); break;
                default: break;
            }
        }
    }

    /// <summary>Gets how many outcomes there are: two of a test, one of a loop.</summary>
    public int Outcomes => (2 * _tests.Count) + _loops.Count;

    public bool Wants(Node node) => _tests.Contains((node.Kind, node.Span)) || _loops.Contains((node.Kind, node.Span));

    /// <summary>The outcome that a sighting shows, as a key.</summary>
    public (Node, bool) OutcomeOf(Node place, bool? isTrue) => (place, _loops.Contains((place.Kind, place.Span)) || isTrue == true);

    private void AddTest(ExpressionNode test)
    {
        if (test is not ConstantNode) _tests.Add((test.Kind, test.Span));
    }
}
