using System.Text;

namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private ImportNode? Import()
    {
        var start = _pos++;
        var names = new List<AliasNode>(1);
        do
        {
            if (ImportedModule() is not { } alias)
            {
                return null;
            }

            names.Add(alias);
        }
        while (Accept(TokenKind.Comma));

        return new ImportNode([.. names], SpanFrom(start));
    }

    private AliasNode? ImportedModule()
    {
        var start = _pos;
        if (DottedName() is not { } name)
        {
            return null;
        }

        string? asName = null;
        if (Accept(TokenKind.As) && (asName = AcceptName()) is null)
        {
            return null;
        }

        return new AliasNode(name, asName, SpanFrom(start));
    }

    private string? DottedName()
    {
        var name = AcceptName();
        if (name is null || Kind != TokenKind.Dot)
        {
            return name;
        }

        var dotted = new StringBuilder(name);
        while (Accept(TokenKind.Dot))
        {
            if (AcceptName() is not { } part)
            {
                return null;
            }

            dotted.Append('.').Append(part);
        }

        return _names.Intern(dotted.ToString());
    }

    private ImportFromNode? ImportFrom()
    {
        var start = _pos++;
        var level = 0;
        while (Kind is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += Kind == TokenKind.Dot ? 1 : 3;
            _pos++;
        }

        string? module = null;
        if (Kind == TokenKind.Name || level == 0)
        {
            module = DottedName();
            if (module is null)
            {
                return null;
            }
        }

        if (!Accept(TokenKind.Import) || ImportedNames() is not { } names)
        {
            return null;
        }

        return new ImportFromNode(module, names, level, SpanFrom(start));
    }

    private AliasNode[]? ImportedNames()
    {
        if (Kind == TokenKind.Star)
        {
            _pos++;
            return [new AliasNode("*", null, SpanFrom(_pos - 1))];
        }

        var isParenthesized = Accept(TokenKind.LeftParen);
        var names = new List<AliasNode>();
        do
        {
            if (names.Count > 0 && Kind != TokenKind.Name)
            {
                break;
            }

            if (ImportedName() is not { } alias)
            {
                return null;
            }

            names.Add(alias);
        }
        while (Accept(TokenKind.Comma));

        if (isParenthesized)
        {
            return Accept(TokenKind.RightParen) ? [.. names] : null;
        }

        if (_tokens[_pos - 1].Kind == TokenKind.Comma)
        {
            return DiagnoseImportComma();
        }

        return [.. names];
    }

    private AliasNode? ImportedName()
    {
        var start = _pos;
        string? asName = null;
        if (AcceptName() is not { } name || (Accept(TokenKind.As) && (asName = AcceptName()) is null))
        {
            return null;
        }

        return new AliasNode(name, asName, SpanFrom(start));
    }
}
