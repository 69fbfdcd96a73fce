import keyword, token
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword('for'), keyword.iskeyword('print'), keyword.issoftkeyword('match'), keyword.iskeyword('True'))
print(token.NAME, token.OP, token.tok_name[token.NUMBER], token.EXACT_TOKEN_TYPES['**='], token.ISEOF(0), token.ISTERMINAL(5), token.ISNONTERMINAL(300), token.N_TOKENS, token.NT_OFFSET, len(token.tok_name))
