using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Tests.Syntax;

/// <summary>Writes a tree as CPython's <c>ast.dump</c> does, on request with positions (columns in UTF-16 code units).</summary>
internal sealed class AstDumper(bool withPositions)
{
    private readonly StringBuilder _out = new();
    private bool _isFirst = true;

    public static string Dump(Node node, bool withPositions = false)
    {
        var dumper = new AstDumper(withPositions);
        dumper.Write(node);
        return dumper._out.ToString();
    }

    private void Write(Node? node)
    {
        if (node is null)
        {
            _out.Append("None");
            return;
        }

        _out.Append(node.Kind == NodeKind.Arg ? "arg" : NameOf(node.Kind)).Append('(');
        _isFirst = true;
        WriteFields(node);
        if (withPositions && HasPositions(node.Kind))
        {
            Field("lineno", node.Span.Line);
            Field("col_offset", node.Span.Column);
            Field("end_lineno", node.Span.EndLine);
            Field("end_col_offset", node.Span.EndColumn);
        }

        _out.Append(')');
        _isFirst = false;
    }

    private static string NameOf(NodeKind kind) => kind switch
    {
        NodeKind.Arguments => "arguments",
        NodeKind.Keyword => "keyword",
        NodeKind.Alias => "alias",
        NodeKind.WithItem => "withitem",
        NodeKind.MatchCase => "match_case",
        NodeKind.Comprehension => "comprehension",
        _ => kind.ToString(),
    };

    private static bool HasPositions(NodeKind kind) => kind is not (NodeKind.Module or NodeKind.Interactive or NodeKind.Expression
        or NodeKind.Arguments or NodeKind.WithItem or NodeKind.MatchCase or NodeKind.Comprehension);

    private void WriteFields(Node node)
    {
        switch (node)
        {
            case StatementNode statement:
                WriteStatement(statement);
                break;
            case ExpressionNode expression:
                WriteExpression(expression);
                break;
            case PatternNode pattern:
                WritePattern(pattern);
                break;
            default:
                WritePart(node);
                break;
        }
    }

    private void WriteStatement(StatementNode node)
    {
        switch (node)
        {
            case FunctionDefNode n:
                Field("name", n.Name);
                Field("args", n.Arguments);
                Field("body", n.Body);
                Field("decorator_list", n.Decorators);
                Optional("returns", n.Returns);
                break;
            case ClassDefNode n:
                Field("name", n.Name);
                Field("bases", n.Bases);
                Field("keywords", n.Keywords);
                Field("body", n.Body);
                Field("decorator_list", n.Decorators);
                break;
            case ReturnNode n:
                Optional("value", n.Value);
                break;
            case DeleteNode n:
                Field("targets", n.Targets);
                break;
            case AssignNode n:
                Field("targets", n.Targets);
                Field("value", n.Value);
                break;
            case AugAssignNode n:
                Field("target", n.Target);
                Operator("op", n.Operator);
                Field("value", n.Value);
                break;
            case AnnAssignNode n:
                Field("target", n.Target);
                Field("annotation", n.Annotation);
                Optional("value", n.Value);
                Field("simple", n.IsSimple ? 1 : 0);
                break;
            case ForNode n:
                Field("target", n.Target);
                Field("iter", n.Iterable);
                Field("body", n.Body);
                Field("orelse", n.Else);
                break;
            case WhileNode n:
                Field("test", n.Test);
                Field("body", n.Body);
                Field("orelse", n.Else);
                break;
            case IfNode n:
                Field("test", n.Test);
                Field("body", n.Body);
                Field("orelse", n.Else);
                break;
            case WithNode n:
                Field("items", n.Items);
                Field("body", n.Body);
                break;
            case MatchNode n:
                Field("subject", n.Subject);
                Field("cases", n.Cases);
                break;
            case RaiseNode n:
                Optional("exc", n.Exception);
                Optional("cause", n.Cause);
                break;
            case TryNode n:
                Field("body", n.Body);
                Field("handlers", n.Handlers);
                Field("orelse", n.Else);
                Field("finalbody", n.Finally);
                break;
            case AssertNode n:
                Field("test", n.Test);
                Optional("msg", n.Message);
                break;
            case ImportNode n:
                Field("names", n.Names);
                break;
            case ImportFromNode n:
                Optional("module", n.Module);
                Field("names", n.Names);
                Field("level", n.Level);
                break;
            case GlobalNode n:
                Names("names", n.Names);
                break;
            case NonlocalNode n:
                Names("names", n.Names);
                break;
            case ExprStatementNode n:
                Field("value", n.Value);
                break;
        }
    }

    private void WriteExpression(ExpressionNode node)
    {
        switch (node)
        {
            case BoolOpNode n:
                Operator("op", n.Operator);
                Field("values", n.Values);
                break;
            case NamedExprNode n:
                Field("target", n.Target);
                Field("value", n.Value);
                break;
            case BinOpNode n:
                WriteChain(n);
                break;
            case UnaryOpNode n:
                Operator("op", n.Operator);
                Field("operand", n.Operand);
                break;
            case LambdaNode n:
                Field("args", n.Arguments);
                Field("body", n.Body);
                break;
            case IfExpNode n:
                Field("test", n.Test);
                Field("body", n.Body);
                Field("orelse", n.Else);
                break;
            case DictNode n:
                Field("keys", n.Keys);
                Field("values", n.Values);
                break;
            case SetNode n:
                Field("elts", n.Elements);
                break;
            case ListCompNode n:
                Field("elt", n.Element);
                Field("generators", n.Generators);
                break;
            case SetCompNode n:
                Field("elt", n.Element);
                Field("generators", n.Generators);
                break;
            case GeneratorExpNode n:
                Field("elt", n.Element);
                Field("generators", n.Generators);
                break;
            case DictCompNode n:
                Field("key", n.Key);
                Field("value", n.Value);
                Field("generators", n.Generators);
                break;
            case AwaitNode n:
                Field("value", n.Value);
                break;
            case YieldNode n:
                Optional("value", n.Value);
                break;
            case YieldFromNode n:
                Field("value", n.Value);
                break;
            case CompareNode n:
                Field("left", n.Left);
                Begin("ops");
                _out.Append('[').AppendJoin(", ", n.Operators.Select(static o => o + "()")).Append(']');
                Field("comparators", n.Comparators);
                break;
            case CallNode n:
                Field("func", n.Function);
                Field("args", n.Arguments);
                Field("keywords", n.Keywords);
                break;
            case FormattedValueNode n:
                Field("value", n.Value);
                Field("conversion", n.Conversion);
                Optional("format_spec", n.FormatSpec);
                break;
            case JoinedStrNode n:
                Field("values", n.Values);
                break;
            case ConstantNode n:
                Begin("value");
                _out.Append(Repr.Of(n.Value));
                if (n.HasUnicodePrefix)
                {
                    Begin("kind");
                    _out.Append("'u'");
                }

                break;
            case AttributeNode n:
                Field("value", n.Value);
                Field("attr", n.Name);
                Operator("ctx", n.Context);
                break;
            case SubscriptNode n:
                Field("value", n.Value);
                Field("slice", n.Index);
                Operator("ctx", n.Context);
                break;
            case StarredNode n:
                Field("value", n.Value);
                Operator("ctx", n.Context);
                break;
            case NameNode n:
                Field("id", n.Id);
                Operator("ctx", n.Context);
                break;
            case ListNode n:
                Field("elts", n.Elements);
                Operator("ctx", n.Context);
                break;
            case TupleNode n:
                Field("elts", n.Elements);
                Operator("ctx", n.Context);
                break;
            case SliceNode n:
                Optional("lower", n.Lower);
                Optional("upper", n.Upper);
                Optional("step", n.Step);
                break;
        }
    }

    private void WriteChain(BinOpNode n)
    {
        Field("left", n.Left);
        Operator("op", n.Operator);
        Field("right", n.Right);
    }

    private void WritePattern(PatternNode node)
    {
        switch (node)
        {
            case MatchValueNode n:
                Field("value", n.Value);
                break;
            case MatchSingletonNode n:
                Begin("value");
                _out.Append(Repr.Of(n.Value));
                break;
            case MatchSequenceNode n:
                Field("patterns", n.Patterns);
                break;
            case MatchMappingNode n:
                Field("keys", n.Keys);
                Field("patterns", n.Patterns);
                Optional("rest", n.Rest);
                break;
            case MatchClassNode n:
                Field("cls", n.Class);
                Field("patterns", n.Patterns);
                Names("kwd_attrs", n.KeywordNames);
                Field("kwd_patterns", n.KeywordPatterns);
                break;
            case MatchStarNode n:
                Optional("name", n.Name);
                break;
            case MatchAsNode n:
                Optional("pattern", n.Pattern);
                Optional("name", n.Name);
                break;
            case MatchOrNode n:
                Field("patterns", n.Patterns);
                break;
        }
    }

    private void WritePart(Node node)
    {
        switch (node)
        {
            case ModuleNode n:
                Field("body", n.Body);
                Begin("type_ignores");
                _out.Append("[]");
                break;
            case InteractiveNode n:
                Field("body", n.Body);
                break;
            case ExpressionModuleNode n:
                Field("body", n.Body);
                break;
            case ArgumentsNode n:
                Field("posonlyargs", n.PositionalOnly);
                Field("args", n.Positional);
                Optional("vararg", n.VarArg);
                Field("kwonlyargs", n.KeywordOnly);
                Field("kw_defaults", n.KeywordDefaults);
                Optional("kwarg", n.KwArg);
                Field("defaults", n.Defaults);
                break;
            case ArgNode n:
                Field("arg", n.Name);
                Optional("annotation", n.Annotation);
                break;
            case KeywordNode n:
                Optional("arg", n.Name);
                Field("value", n.Value);
                break;
            case AliasNode n:
                Field("name", n.Name);
                Optional("asname", n.AsName);
                break;
            case WithItemNode n:
                Field("context_expr", n.Context);
                Optional("optional_vars", n.Target);
                break;
            case MatchCaseNode n:
                Field("pattern", n.Pattern);
                Optional("guard", n.Guard);
                Field("body", n.Body);
                break;
            case ExceptHandlerNode n:
                Optional("type", n.Type);
                Optional("name", n.Name);
                Field("body", n.Body);
                break;
            case ComprehensionNode n:
                Field("target", n.Target);
                Field("iter", n.Iterable);
                Field("ifs", n.Conditions);
                Field("is_async", n.IsAsync ? 1 : 0);
                break;
        }
    }

    private void Begin(string name)
    {
        if (!_isFirst)
        {
            _out.Append(", ");
        }

        _isFirst = false;
        _out.Append(name).Append('=');
    }

    private void Field(string name, Node node)
    {
        Begin(name);
        Write(node);
    }

    private void Field(string name, IEnumerable<Node?> nodes)
    {
        Begin(name);
        _out.Append('[');
        var isFirst = true;
        foreach (var node in nodes)
        {
            _out.Append(isFirst ? "" : ", ");
            isFirst = false;
            Write(node);
        }

        _out.Append(']');
        _isFirst = false;
    }

    private void Field(string name, string text)
    {
        Begin(name);
        _out.Append(Repr.Of(text));
    }

    private void Field(string name, int number)
    {
        Begin(name);
        _out.Append(CultureInfo.InvariantCulture, $"{number}");
    }

    private void Names(string name, string[] names)
    {
        Begin(name);
        _out.Append('[').AppendJoin(", ", names.Select(Repr.Of)).Append(']');
    }

    private void Operator<T>(string name, T value)
        where T : struct, Enum
    {
        Begin(name);
        _out.Append(value.ToString()).Append("()");
    }

    private void Optional(string name, Node? node)
    {
        if (node is not null)
        {
            Field(name, node);
        }
    }

    private void Optional(string name, string? text)
    {
        if (text is not null)
        {
            Field(name, text);
        }
    }
}
